package org.sessionwise.rest.internal;

import java.util.Collection;
import java.util.List;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.host.spi.StaffMember;

/** The host's people as team plans know them. */
final class TeamMembers {

    private TeamMembers() {}

    static List<TeamMember> of(Collection<StaffMember> people) {
        return people.stream()
                .map(person -> new TeamMember(person.id(), person.team(), person.professionalGroup()))
                .toList();
    }
}
