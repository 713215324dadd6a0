package org.sessionwise.host.spi;

import org.sessionwise.domain.DepartmentId;

/** A department: the unit for which capabilities are switched on. */
public final class Department {

    private final DepartmentId id;
    private final String name;

    private Department(DepartmentId id, String name) {
        this.id = id;
        this.name = name;
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
}
