package org.sessionwise.operation.internal.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** The people of some departments, and what of them a scope includes. */
final class People {

    private final Map<DepartmentId, String> departments = new LinkedHashMap<>();
    private final Map<TeamId, String> teams = new LinkedHashMap<>();
    private final Map<StaffId, StaffMember> staff = new LinkedHashMap<>();
    private final boolean all;

    private People(boolean all) {
        this.all = all;
    }

    static People read(StaffDirectory directory, Set<DepartmentId> asked) throws HostUnavailableException {
        List<Department> there = directory.departments();
        People people = new People(there.stream().map(Department::id).allMatch(asked::contains));
        for (Department department : there) {
            if (asked.contains(department.id())) {
                people.add(directory, department);
            }
        }
        return people;
    }

    private void add(StaffDirectory directory, Department department) throws HostUnavailableException {
        departments.put(department.id(), department.name());
        for (Team team : directory.teams(department.id())) {
            teams.put(team.id(), team.name());
        }
        directory.staff(department.id()).forEach(person -> staff.put(person.id(), person));
    }

    /** Tells whether these are all the departments there are. */
    boolean areAll() {
        return all;
    }

    AccessUser told(HostUser user) {
        AccessScope scope = user.scope();
        List<String> permissions = Arrays.stream(Permission.values())
                .filter(user::may)
                .map(Permission::name)
                .toList();
        return new AccessUser(
                user.id(),
                user.displayName(),
                permissions,
                names(departments, scope.departments()),
                names(teams, scope.teams()),
                (int) scope.staff().stream().filter(staff::containsKey).count(),
                permissions.isEmpty()
                        ? 0
                        : (int) staff.values().stream().filter(scope::includes).count());
    }

    private static <T> List<String> names(Map<T, String> known, Set<T> some) {
        return known.entrySet().stream()
                .filter(one -> some.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
