package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Optional;
import org.sessionwise.api.entitlement.ActivityDuty;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.host.spi.Duty;

/**
 * What the host calls each kind of activity, and what there is to choose from.
 *
 * @param hostDuties left out if the host does not tell
 */
public record DutiesJson(List<DutyJson> duties, List<HostDutyJson> hostDuties) {

    /** One kind. */
    public record DutyJson(String activity, String duty, int activities) {

        private static DutyJson of(ActivityDuty duty) {
            return new DutyJson(
                    duty.activity().value(), duty.duty().map(DutyCode::value).orElse(null), duty.activities());
        }
    }

    /** One duty of the host. */
    public record HostDutyJson(String code, String name) {

        private static HostDutyJson of(Duty duty) {
            return new HostDutyJson(duty.code().value(), duty.name());
        }
    }

    public static DutiesJson of(List<ActivityDuty> duties, Optional<List<Duty>> choices) {
        List<HostDutyJson> hostDuties = choices.map(
                        list -> list.stream().map(HostDutyJson::of).toList())
                .orElse(null);
        return new DutiesJson(duties.stream().map(DutyJson::of).toList(), hostDuties);
    }
}
