package org.sessionwise.api.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Outcome;

/**
 * What became of an occurrence or a session, as briefly as a marked day needs it; a {@link Finding} explains it.
 *
 * @param date the day it counts on
 * @param planned what the plan asked for; empty for extra work
 * @param worked what answers it; empty if nothing does
 */
public record DatedOutcome(LocalDate date, Outcome outcome, Optional<Side> planned, Optional<Side> worked) {

    /**
     * One side.
     *
     * @param name the activity's, or what the host calls the duty
     * @param period real time, to the minute
     */
    public record Side(String name, Period period) {}

    /** Returns when the planned side starts, or, if there is none, the worked one. */
    public Instant start() {
        return planned.or(() -> worked).map(side -> side.period().start()).orElse(Instant.EPOCH);
    }
}
