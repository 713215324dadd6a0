package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.entitlement.ActivityDuty;
import org.sessionwise.domain.DutyCode;

/** What the host calls each kind of activity. */
public record DutiesJson(List<DutyJson> duties) {

    /** One kind. */
    public record DutyJson(String activity, String duty, int activities) {

        private static DutyJson of(ActivityDuty duty) {
            return new DutyJson(
                    duty.activity().value(), duty.duty().map(DutyCode::value).orElse(null), duty.activities());
        }
    }

    public static DutiesJson of(List<ActivityDuty> duties) {
        return new DutiesJson(duties.stream().map(DutyJson::of).toList());
    }
}
