package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.AttainmentScopeJson;

/**
 * Which scopes of attainment a user may ask about. Levels of the trust and of its departments are for everybody whom the host
 * grants anything, those of a team for whoever may see the whole team; people and small counts are another matter. For one
 * request and one thread.
 */
final class AttainmentSight {

    private final Caller caller;
    private final Offered offered;
    private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();
    private final Map<DepartmentId, Map<TeamId, Team>> teams = new HashMap<>();
    private final boolean trust;

    private AttainmentSight(Caller caller, Offered offered) throws HostUnavailableException {
        this.caller = caller;
        this.offered = offered;
        this.trust = caller.seesTrust();
        caller.directory().departments().forEach(department -> departments.put(department.id(), department));
    }

    static AttainmentSight of(Caller caller, Offered offered) throws HostUnavailableException {
        return new AttainmentSight(caller, offered);
    }

    Caller caller() {
        return caller;
    }

    /** Tells whether the user sees everybody, and may write what concerns the whole trust. */
    boolean mayWriteTrust() {
        return trust && (caller.may(Permission.MANAGE_ENTITLEMENTS) || caller.may(Permission.ADMINISTER));
    }

    /** Tells whether the user may see people by name at all: who only keeps settings may not. */
    boolean seesPeople() {
        return caller.may(Permission.VIEW_GAPS) || caller.may(Permission.MANAGE_ENTITLEMENTS);
    }

    /** Tells whether the user sees everybody of a scope by name. */
    boolean seesPeopleOf(AttainmentScope scope) throws HostUnavailableException {
        return seesPeople() && includes(scope);
    }

    /** Returns how many people of each group of each team the user sees by name, but for doctors in training. */
    Map<AttainmentScope, Integer> seenByTeamAndGroup() throws HostUnavailableException {
        Map<AttainmentScope, Integer> seen = new HashMap<>();
        for (StaffMember person : seesPeople() ? caller.people().values() : List.<StaffMember>of()) {
            if (!person.inTraining()) {
                AttainmentScope team = AttainmentScope.of(person.department(), person.team());
                seen.merge(team.onlyGroup(person.professionalGroup()), 1, Integer::sum);
            }
        }
        return seen;
    }

    /** Returns a scope that must be there, in sight, and switched on. */
    ScopeSight asked(AttainmentScope scope) throws HostUnavailableException {
        if (scope.department().isPresent()) {
            DepartmentId department = scope.department().get();
            if (!departments.containsKey(department)) {
                throw Problem.unknownDepartment();
            }
            if (!isVisible(scope)) {
                throw Problem.of(
                        ProblemType.UNKNOWN_TEAM,
                        "There is no such team in the department, or none that you may see as a whole.");
            }
            return sight(covered(scope, offered.attainment(department)));
        }
        return sight(scope);
    }

    /**
     * Returns a scope of a department for which attainment is on. Where it is on for one professional group only, everybody is that
     * group; where it is on for several, there is no level of everybody, but one of each.
     */
    private static AttainmentScope covered(AttainmentScope scope, CapabilityState state) {
        if (!state.isOn() || !covers(state, scope) && scope.group().isPresent()) {
            throw Problem.notEnabled(Capability.ATTAINMENT);
        }
        if (covers(state, scope)) {
            return scope;
        }
        if (state.groups().size() == 1) {
            return scope.onlyGroup(state.groups().iterator().next());
        }
        throw Problem.of(
                ProblemType.UNKNOWN_SCOPE,
                "Attainment is " + state + " here, so there is no level of everybody: ask for one of these groups.");
    }

    /** Tells whether all whom a scope is about are people for whom it is on. */
    private static boolean covers(CapabilityState state, AttainmentScope scope) {
        return state.isOn()
                && (state.groups().isEmpty()
                        || scope.group().filter(state::covers).isPresent());
    }

    /** Likewise, for lists: empty where that would be refused. */
    Optional<ScopeSight> find(AttainmentScope scope) throws HostUnavailableException {
        boolean there = scope.department().isEmpty()
                || departments.containsKey(scope.department().get())
                        && isVisible(scope)
                        && covers(offered.attainment(scope.department().get()), scope);
        return there ? Optional.of(sight(scope)) : Optional.empty();
    }

    /** Returns what departments are called, by name; one that is no more goes by its key. */
    List<String> names(List<DepartmentId> ids) {
        return ids.stream()
                .map(id -> departments.containsKey(id) ? departments.get(id).name() : id.value())
                .sorted()
                .toList();
    }

    /** Returns what a team is called; empty if there is none. */
    Optional<String> teamName(DepartmentId department, TeamId team) throws HostUnavailableException {
        return team(department, team).map(Team::name);
    }

    private boolean isVisible(AttainmentScope scope) throws HostUnavailableException {
        if (scope.team().isEmpty()) {
            return true;
        }
        return team(scope.department().orElseThrow(), scope.team().get())
                .filter(caller::seesWhole)
                .isPresent();
    }

    private ScopeSight sight(AttainmentScope scope) throws HostUnavailableException {
        String departmentName =
                scope.department().map(id -> departments.get(id).name()).orElse(null);
        String teamName = scope.team().isEmpty()
                ? null
                : teamName(scope.department().orElseThrow(), scope.team().get()).orElse(null);
        return new ScopeSight(
                caller,
                scope,
                AttainmentScopeJson.of(scope, departmentName, teamName),
                seesPeopleOf(scope),
                mayWrite(scope),
                mayWriteTrust());
    }

    private boolean includes(AttainmentScope scope) throws HostUnavailableException {
        return switch (scope.kind()) {
            case TRUST -> trust;
            case DEPARTMENT -> caller.seesWhole(scope.department().orElseThrow());
            case TEAM -> isVisible(scope);
        };
    }

    private boolean mayWrite(AttainmentScope scope) {
        boolean coordinates =
                scope.department().filter(caller::seesWhole).isPresent() && caller.may(Permission.MANAGE_ENTITLEMENTS);
        return coordinates || mayWriteTrust();
    }

    private Optional<Team> team(DepartmentId department, TeamId id) throws HostUnavailableException {
        Map<TeamId, Team> ofDepartment = teams.get(department);
        if (ofDepartment == null) {
            ofDepartment = new HashMap<>();
            for (Team team : caller.directory().teams(department)) {
                ofDepartment.put(team.id(), team);
            }
            teams.put(department, ofDepartment);
        }
        return Optional.ofNullable(ofDepartment.get(id));
    }
}
