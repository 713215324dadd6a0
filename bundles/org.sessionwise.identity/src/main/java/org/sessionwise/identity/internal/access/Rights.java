package org.sessionwise.identity.internal.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/**
 * What rules opened for one person, made into one set of permissions and one scope. A user holds every permission in every
 * whole department of the scope, so where rights differ between departments, the strongest decides which departments are whole:
 *
 * <ul>
 *   <li>Administrators: the departments they administer. To see or manage needs the right for all of these; otherwise it is not given.
 *   <li>Coordinators: the departments they manage. Departments they only see are given person by person.
 *   <li>Everybody else: the departments they see.
 * </ul>
 */
record Rights(
        Set<DepartmentId> administered,
        Set<DepartmentId> managed,
        Set<DepartmentId> viewed,
        Set<TeamId> teams,
        Set<StaffId> own) {

    HostUser user(SignedIn somebody, People people) {
        Set<Permission> permissions = permissions();
        AccessScope scope = permissions.isEmpty() ? AccessScope.nobody() : scope(permissions, people);
        return HostUser.of(somebody.id(), somebody.name(), permissions, scope);
    }

    private Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (!administered.isEmpty()) {
            permissions.add(Permission.ADMINISTER);
        }
        if (!managed.isEmpty() && managed.containsAll(administered)) {
            permissions.add(Permission.MANAGE_ENTITLEMENTS);
        }
        boolean seesSomebody = !viewed.isEmpty() || !teams.isEmpty() || !own.isEmpty();
        if (seesSomebody && viewed.containsAll(administered)) {
            permissions.add(Permission.VIEW_GAPS);
        }
        return permissions;
    }

    private AccessScope scope(Set<Permission> permissions, People people) {
        Set<DepartmentId> whole = whole();
        if (!permissions.contains(Permission.VIEW_GAPS)) {
            return AccessScope.of(whole, Set.of(), Set.of());
        }
        Set<DepartmentId> byPerson = new HashSet<>(viewed);
        byPerson.removeAll(whole);
        Set<StaffId> staff = new HashSet<>(people.membersOf(byPerson));
        staff.addAll(own);
        staff.addAll(people.below(own));
        return AccessScope.of(whole, teams, staff);
    }

    private Set<DepartmentId> whole() {
        if (!administered.isEmpty()) {
            return administered;
        }
        return managed.isEmpty() ? viewed : managed;
    }
}
