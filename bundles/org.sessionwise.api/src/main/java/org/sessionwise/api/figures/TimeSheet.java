package org.sessionwise.api.figures;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sessionwise.domain.DateRange;

/** Time allocated against time taken, by kind of activity (e-job planning standard of June 2019, standard 2.2). */
public final class TimeSheet {

    private final Instant asAt;
    private final DateRange period;
    private final List<TimeLine> lines;

    private TimeSheet(Instant asAt, DateRange period, List<TimeLine> lines) {
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.period = Objects.requireNonNull(period, "period");
        this.lines = List.copyOf(lines);
    }

    public static TimeSheet of(Instant asAt, DateRange period, List<TimeLine> lines) {
        return new TimeSheet(asAt, period, lines);
    }

    /** Returns when host and plans were read. */
    public Instant asAt() {
        return asAt;
    }

    public DateRange period() {
        return period;
    }

    /** Returns one line for each kind of activity that took or was given time, ordered by code. */
    public List<TimeLine> lines() {
        return lines;
    }
}
