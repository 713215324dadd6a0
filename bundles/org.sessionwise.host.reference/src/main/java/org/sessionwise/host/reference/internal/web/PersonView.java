package org.sessionwise.host.reference.internal.web;

import java.util.List;
import org.sessionwise.host.reference.internal.rota.People;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** A person as the pages show them. */
record PersonView(
        String id,
        String name,
        String team,
        String teamName,
        String professionalGroup,
        String grade,
        boolean inTraining,
        String manager) {

    static PersonView of(StaffMember person, People people) {
        return new PersonView(
                person.id().value(),
                person.displayName(),
                person.team().value(),
                people.team(person.team()).map(Team::name).orElse(""),
                person.professionalGroup(),
                person.grade(),
                person.inTraining(),
                person.lineManager()
                        .flatMap(people::person)
                        .map(StaffMember::displayName)
                        .orElse(""));
    }

    /** Returns the people of the department whom the caller may see, ordered by name. */
    static List<PersonView> seenBy(Call call) {
        People people = call.host().people();
        return people.staff(call.department()).stream()
                .filter(call::sees)
                .map(person -> of(person, people))
                .toList();
    }
}
