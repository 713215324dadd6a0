package org.sessionwise.host.spi;

import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;

/** A team inside one department. */
public final class Team {

    private final TeamId id;
    private final DepartmentId department;
    private final String name;

    private Team(TeamId id, DepartmentId department, String name) {
        this.id = id;
        this.department = department;
        this.name = name;
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
}
