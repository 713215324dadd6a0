package org.sessionwise.rest.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.Permission;

/**
 * What a user may see of a team.
 *
 * @param members those in sight, in the host's order
 * @param whole whether the team as such is in sight, whoever joins it
 * @param mayWrite whether the user may write its plan: whoever coordinates, or leads this team
 */
record TeamSight(Team team, Map<StaffId, StaffMember> members, boolean whole, boolean mayWrite) {

    static Optional<TeamSight> find(Caller caller, Sight sight, String id) throws HostUnavailableException {
        return all(caller, sight).stream()
                .filter(one -> one.team().id().value().equals(id))
                .findFirst();
    }

    /** Returns every team of a department of which the user sees somebody, or all of it; by name. */
    static List<TeamSight> all(Caller caller, Sight sight) throws HostUnavailableException {
        return caller.directory().teams(sight.id()).stream()
                .map(team -> of(caller, sight, team))
                .filter(one -> one.whole || !one.members.isEmpty())
                .toList();
    }

    private static TeamSight of(Caller caller, Sight sight, Team team) {
        Map<StaffId, StaffMember> members = new LinkedHashMap<>();
        sight.people().values().stream()
                .filter(person -> person.team().equals(team.id()))
                .forEach(person -> members.put(person.id(), person));
        boolean whole = caller.seesWhole(team);
        boolean leads = whole && !sight.whole();
        return new TeamSight(team, members, whole, whole && (leads || caller.may(Permission.MANAGE_ENTITLEMENTS)));
    }
}
