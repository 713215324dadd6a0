package org.sessionwise.rest.internal.json;

import java.util.List;

/** A team plan as clients send it. A member that they left out is {@code null}. */
public record TeamPlanRequestJson(
        Long basedOn,
        String state,
        MeetingJson meeting,
        List<ObjectiveJson> objectives,
        List<OutputJson> outputs,
        List<RoleJson> roles) {

    /** The meeting. */
    public record MeetingJson(String on, String present, String notes) {}

    /** One objective. */
    public record ObjectiveJson(String id, String text, String trustObjective) {}

    /** One expected output. */
    public record OutputJson(String activity, String amount, String unit, List<ShareJson> deliveredBy) {}

    /** One person's part. */
    public record ShareJson(String staffId, String measure, String amount) {}

    /** One role. */
    public record RoleJson(String role, String staffId, Integer count, Integer minutesPerWeek) {}
}
