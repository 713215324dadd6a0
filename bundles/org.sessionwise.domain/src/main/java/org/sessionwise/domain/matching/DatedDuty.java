package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;

/**
 * One side of a match: a planned occurrence with the duty that its activity maps to, or a session that was rostered or worked.
 *
 * @param id unique on its side; decides ties, so it must not change from one reading to the next
 * @param duty what the host calls it; compared exactly
 * @param period real time
 */
public record DatedDuty(String id, DutyCode duty, Period period) {

    static final Comparator<DatedDuty> BY_START =
            Comparator.comparing(DatedDuty::start).thenComparing(DatedDuty::id);

    Instant start() {
        return period.start();
    }

    Duration length() {
        return period.length();
    }
}
