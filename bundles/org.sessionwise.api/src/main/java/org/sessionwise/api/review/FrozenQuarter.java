package org.sessionwise.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.FigureLine;

/** A quarter's figures as they were when it was frozen; they never change. */
public final class FrozenQuarter {

    private final FinancialQuarter quarter;
    private final Instant asAt;
    private final Actor by;
    private final List<FigureLine> lines;

    private FrozenQuarter(FinancialQuarter quarter, Instant asAt, Actor by, List<FigureLine> lines) {
        this.quarter = Objects.requireNonNull(quarter, "quarter");
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.by = Objects.requireNonNull(by, "by");
        this.lines = List.copyOf(lines);
    }

    /** Returns a frozen quarter with its lines: the department, then teams and groups by id. */
    public static FrozenQuarter of(FinancialQuarter quarter, Instant asAt, Actor by, List<FigureLine> lines) {
        return new FrozenQuarter(quarter, asAt, by, lines);
    }

    public FinancialQuarter quarter() {
        return quarter;
    }

    /** Returns when the figures were read. */
    public Instant asAt() {
        return asAt;
    }

    public Actor by() {
        return by;
    }

    public List<FigureLine> lines() {
        return lines;
    }
}
