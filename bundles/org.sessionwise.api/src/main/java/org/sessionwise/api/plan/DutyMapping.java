package org.sessionwise.api.plan;

import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;

/**
 * What a department's host calls each kind of activity; several kinds may share a duty.
 *
 * @param duties by activity code; what is missing is unmapped and must be shown as such
 */
public record DutyMapping(Map<ActivityCode, DutyCode> duties) {

    public DutyMapping {
        duties = Map.copyOf(duties);
    }

    /** Returns the duty of a kind of activity; empty if it is unmapped. */
    public Optional<DutyCode> duty(ActivityCode code) {
        return Optional.ofNullable(duties.get(code));
    }
}
