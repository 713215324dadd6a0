package org.sessionwise.rest.internal.json;

import java.util.List;

/** The departments in which a user sees somebody. */
public record DepartmentsJson(List<DepartmentJson> departments) {

    /** One department. */
    public record DepartmentJson(String id, String name, List<String> capabilities, boolean wholeDepartment) {}
}
