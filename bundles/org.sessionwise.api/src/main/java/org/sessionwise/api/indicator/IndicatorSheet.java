package org.sessionwise.api.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.AttainmentScope;

/** The indicators of a scope and its parts on a day, and of the period that variances are of. */
public final class IndicatorSheet {

    private final AttainmentScope scope;
    private final LocalDate day;
    private final DateRange period;
    private final Instant asAt;
    private final List<IndicatorLine> lines;
    private final boolean reconstructed;

    private IndicatorSheet(
            AttainmentScope scope,
            LocalDate day,
            DateRange period,
            Instant asAt,
            List<IndicatorLine> lines,
            boolean reconstructed) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.day = Objects.requireNonNull(day, "day");
        this.period = Objects.requireNonNull(period, "period");
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.lines = List.copyOf(lines);
        this.reconstructed = reconstructed;
    }

    /**
     * Returns a sheet.
     *
     * @param period the last whole financial quarter before the day: sessions are of it
     * @param lines those of the scope itself first, then of its parts
     */
    public static IndicatorSheet of(
            AttainmentScope scope, LocalDate day, DateRange period, Instant asAt, List<IndicatorLine> lines) {
        return new IndicatorSheet(scope, day, period, asAt, lines, false);
    }

    /** Returns the same, of a day of which nothing was recorded: it is worked out from what is known now. */
    public IndicatorSheet reconstructed() {
        return new IndicatorSheet(scope, day, period, asAt, lines, true);
    }

    public AttainmentScope scope() {
        return scope;
    }

    public LocalDate day() {
        return day;
    }

    public DateRange period() {
        return period;
    }

    public Instant asAt() {
        return asAt;
    }

    public List<IndicatorLine> lines() {
        return lines;
    }

    public boolean isReconstructed() {
        return reconstructed;
    }
}
