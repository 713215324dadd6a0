package org.sessionwise.rest.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** Who asks, as the host knows them at this moment, and what they may see. */
final class Caller {

    private final HostUser user;
    private final Host host;

    Caller(HostUser user, Host host) {
        this.user = user;
        this.host = host;
    }

    String displayName() {
        return user.displayName();
    }

    Set<Permission> permissions() {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values()).filter(user::may).forEach(held::add);
        return held;
    }

    RosterHost product() {
        return host.product();
    }

    /** Returns the department's duties; empty if the host does not tell. */
    Optional<List<Duty>> duties(DepartmentId department) throws HostUnavailableException {
        return host.duties(department);
    }

    boolean may(Permission permission) {
        return user.may(permission);
    }

    /** Returns on whose behalf writes are done. */
    Actor actor() {
        return new Actor(user.id());
    }

    ZoneId zone() {
        return host.product().zone();
    }

    StaffDirectory directory() {
        return host.directory();
    }

    /** Tells whether the user may see a department as a whole. */
    boolean seesWhole(DepartmentId department) {
        return user.scope().includes(department);
    }

    /** Tells whether the user sees every department as a whole, as what concerns anybody in the trust needs. */
    boolean seesTrust() throws HostUnavailableException {
        return host.directory().departments().stream().allMatch(department -> seesWhole(department.id()));
    }

    /** Tells whether the user may see a team as such: somebody who joined it tomorrow would be in sight. */
    boolean seesWhole(Team team) {
        StaffMember joining = StaffMember.builder(new StaffId("?"), team.department(), team.id(), "")
                .build();
        return user.scope().includes(joining);
    }

    /** Returns what the user may see of a department; one of which they see nobody does not exist for them. */
    Sight department(String id) throws HostUnavailableException {
        return find(id).orElseThrow(Problem::unknownDepartment);
    }

    /** Likewise, for when it is no problem. */
    Optional<Sight> find(String id) throws HostUnavailableException {
        for (Department department : host.directory().departments()) {
            if (department.id().value().equals(id)) {
                return sight(department);
            }
        }
        return Optional.empty();
    }

    /** Returns a department that the user may see as a whole. */
    Sight wholeDepartment(String id) throws HostUnavailableException {
        Sight sight = department(id);
        if (!sight.whole()) {
            throw Problem.unknownDepartment();
        }
        return sight;
    }

    /** Returns the departments that the user may see as a whole, by name. */
    Set<DepartmentId> wholeDepartments() throws HostUnavailableException {
        Set<DepartmentId> whole = new LinkedHashSet<>();
        for (Department department : host.directory().departments()) {
            if (seesWhole(department.id())) {
                whole.add(department.id());
            }
        }
        return whole;
    }

    /** Returns every department in which the user may see somebody, by name. */
    List<Sight> departments() throws HostUnavailableException {
        List<Sight> sights = new ArrayList<>();
        for (Department department : host.directory().departments()) {
            sight(department).ifPresent(sights::add);
        }
        return sights;
    }

    /** Returns everybody whom the user may see, in whichever department. */
    Map<StaffId, StaffMember> people() throws HostUnavailableException {
        Map<StaffId, StaffMember> people = new LinkedHashMap<>();
        departments().forEach(sight -> people.putAll(sight.people()));
        return people;
    }

    /** Returns a person whom the user may see, in whichever department. */
    StaffMember person(String id) throws HostUnavailableException {
        return people().values().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemType.UNKNOWN_PERSON, "There is no such person, or nobody whom you may see."));
    }

    /**
     * Returns the person who asks. Hosts do not tell which of their people a user is; whoever may see one person, and nobody else,
     * is taken to be that one.
     */
    StaffMember self() throws HostUnavailableException {
        Map<StaffId, StaffMember> seen = people();
        if (seen.size() != 1) {
            throw Problem.unknownPerson();
        }
        return List.copyOf(seen.values()).get(0);
    }

    private Optional<Sight> sight(Department department) throws HostUnavailableException {
        boolean whole = user.scope().includes(department.id());
        Map<StaffId, StaffMember> visible = new LinkedHashMap<>();
        for (StaffMember person : host.directory().staff(department.id())) {
            if (user.scope().includes(person)) {
                visible.put(person.id(), person);
            }
        }
        return whole || !visible.isEmpty() ? Optional.of(new Sight(department, whole, visible)) : Optional.empty();
    }
}
