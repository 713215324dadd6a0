package org.sessionwise.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sessionwise.api.figures.FigureLine;

/** A frozen quarter beside what its figures are now. */
public final class QuarterRecord {

    private final FrozenQuarter frozen;
    private final Instant asAt;
    private final List<FigureLine> now;
    private final List<Restatement> restatements;

    private QuarterRecord(FrozenQuarter frozen, Instant asAt, List<FigureLine> now, List<Restatement> restatements) {
        this.frozen = Objects.requireNonNull(frozen, "frozen");
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.now = List.copyOf(now);
        this.restatements = List.copyOf(restatements);
    }

    /**
     * Returns a record.
     *
     * @param asAt when the figures of now were read
     */
    public static QuarterRecord of(
            FrozenQuarter frozen, Instant asAt, List<FigureLine> now, List<Restatement> restatements) {
        return new QuarterRecord(frozen, asAt, now, restatements);
    }

    public FrozenQuarter frozen() {
        return frozen;
    }

    public Instant asAt() {
        return asAt;
    }

    /** Returns figures of now, in the order of the frozen ones. */
    public List<FigureLine> now() {
        return now;
    }

    /** Returns what differs; empty if nothing does. */
    public List<Restatement> restatements() {
        return restatements;
    }
}
