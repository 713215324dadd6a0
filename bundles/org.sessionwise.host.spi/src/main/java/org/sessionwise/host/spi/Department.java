package org.sessionwise.host.spi;

import java.util.Objects;
import org.sessionwise.domain.DepartmentId;

/** A department: the unit for which capabilities are switched on. */
public final class Department {

    private final DepartmentId id;
    private final String name;

    private Department(DepartmentId id, String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
    }

    public static Department of(DepartmentId id, String name) {
        return new Department(id, name);
    }

    public DepartmentId id() {
        return id;
    }

    /** Returns the name as people know it. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Department other && id.equals(other.id) && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name);
    }

    @Override
    public String toString() {
        return "department " + id;
    }
}
