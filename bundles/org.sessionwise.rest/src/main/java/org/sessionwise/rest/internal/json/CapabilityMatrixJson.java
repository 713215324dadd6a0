package org.sessionwise.rest.internal.json;

import java.util.List;

/**
 * What is on where.
 *
 * @param groups the professional groups of the departments, as the host names them
 * @param denominator who counts in the trust whatever is on, in a sentence
 */
public record CapabilityMatrixJson(
        List<String> groups,
        List<CapabilityJson> capabilities,
        List<DepartmentJson> departments,
        InTwoJson inTwo,
        String denominator) {

    /** A capability with what it takes from others. */
    public record CapabilityJson(String capability, List<NeedJson> needs) {}

    /** What a capability takes from another, {@code needed} or {@code better}. */
    public record NeedJson(String capability, String strength, String why) {}

    /** A department; {@code mayChange} if the user manages all of it. */
    public record DepartmentJson(String id, String name, int people, boolean mayChange, List<CellJson> cells) {}

    /** A capability of a department; {@code change} is the number of its last change. */
    public record CellJson(
            String capability, boolean on, List<String> groups, String change, String changedAt, String changedBy) {}

    /** How many people are in more than one department, and of which. */
    public record InTwoJson(int people, List<SharedJson> departments) {}

    /** Departments that share people, and the names of those whom the user may see. */
    public record SharedJson(List<String> departments, int people, List<String> names) {}
}
