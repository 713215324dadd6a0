package org.sessionwise.host.spi.identity;

import java.util.Objects;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.StaffMember;

/** Whose data a user may see: whole departments, whole teams, single people, or any of these together. */
public final class AccessScope {

    private static final AccessScope NOBODY = new AccessScope(Set.of(), Set.of(), Set.of());

    private final Set<DepartmentId> departments;
    private final Set<TeamId> teams;
    private final Set<StaffId> staff;

    private AccessScope(Set<DepartmentId> departments, Set<TeamId> teams, Set<StaffId> staff) {
        this.departments = Set.copyOf(Objects.requireNonNull(departments, "departments"));
        this.teams = Set.copyOf(Objects.requireNonNull(teams, "teams"));
        this.staff = Set.copyOf(Objects.requireNonNull(staff, "staff"));
    }

    /** Returns a scope that includes nobody. */
    public static AccessScope nobody() {
        return NOBODY;
    }

    /** Returns a scope of everybody in any of the departments, everybody in any of the teams, and the people named. */
    public static AccessScope of(Set<DepartmentId> departments, Set<TeamId> teams, Set<StaffId> staff) {
        return new AccessScope(departments, teams, staff);
    }

    /** Tells whether a person is in scope by any of the three. */
    public boolean includes(StaffMember person) {
        return includes(person.department()) || teams.contains(person.team()) || staff.contains(person.id());
    }

    /** Tells whether the whole department is in scope, as a template or a department total needs. */
    public boolean includes(DepartmentId department) {
        return departments.contains(department);
    }

    /** Returns the departments that are in scope as a whole; unmodifiable. */
    public Set<DepartmentId> departments() {
        return departments;
    }

    /** Returns the teams that are in scope as a whole; unmodifiable. */
    public Set<TeamId> teams() {
        return teams;
    }

    /** Returns the people who are in scope one by one; unmodifiable. */
    public Set<StaffId> staff() {
        return staff;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof AccessScope other
                && departments.equals(other.departments)
                && teams.equals(other.teams)
                && staff.equals(other.staff);
    }

    @Override
    public int hashCode() {
        return Objects.hash(departments, teams, staff);
    }

    @Override
    public String toString() {
        return "departments " + departments + ", teams " + teams + ", people " + staff;
    }
}
