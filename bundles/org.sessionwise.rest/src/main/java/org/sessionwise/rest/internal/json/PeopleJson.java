package org.sessionwise.rest.internal.json;

import java.util.Collection;
import java.util.List;
import org.sessionwise.host.spi.StaffMember;

/** The people of a department, as the host knows them. */
public record PeopleJson(List<StaffJson> people) {

    /** One person, with the keys that plans are matched by. */
    public record StaffJson(
            String staffId,
            String name,
            String team,
            String group,
            String grade,
            String assignmentNumber,
            String registration) {

        private static StaffJson of(StaffMember person) {
            return new StaffJson(
                    person.id().value(),
                    person.displayName(),
                    person.team().value(),
                    person.professionalGroup(),
                    person.grade(),
                    person.assignmentNumber().orElse(null),
                    person.registration().orElse(null));
        }
    }

    public static PeopleJson of(Collection<StaffMember> people) {
        return new PeopleJson(people.stream().map(StaffJson::of).toList());
    }
}
