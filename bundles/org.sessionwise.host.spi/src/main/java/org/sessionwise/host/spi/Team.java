package org.sessionwise.host.spi;

import java.util.Objects;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;

/** A team inside one department. */
public final class Team {

    private final TeamId id;
    private final DepartmentId department;
    private final String name;

    private Team(TeamId id, DepartmentId department, String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.department = Objects.requireNonNull(department, "department");
        this.name = Objects.requireNonNull(name, "name");
    }

    public static Team of(TeamId id, DepartmentId department, String name) {
        return new Team(id, department, name);
    }

    public TeamId id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    /** Returns the name as people know it. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Team other
                && id.equals(other.id)
                && department.equals(other.department)
                && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, department, name);
    }

    @Override
    public String toString() {
        return "team " + id + " of " + department;
    }
}
