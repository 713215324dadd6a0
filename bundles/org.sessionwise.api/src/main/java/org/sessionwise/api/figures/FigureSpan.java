package org.sessionwise.api.figures;

import java.util.Objects;
import org.sessionwise.domain.DateRange;

/** Days that a line is of, and what people call them. */
public final class FigureSpan {

    private final DateRange days;
    private final String label;

    private FigureSpan(DateRange days, String label) {
        this.days = Objects.requireNonNull(days, "days");
        this.label = Objects.requireNonNull(label, "label");
    }

    /** Returns a span; the label names the whole week, month or quarter even where the period cuts it. */
    public static FigureSpan of(DateRange days, String label) {
        return new FigureSpan(days, label);
    }

    public DateRange days() {
        return days;
    }

    /** Returns its name, such as {@code 2026/27 Q1}; empty for a whole period. */
    public String label() {
        return label;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FigureSpan other && days.equals(other.days) && label.equals(other.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, label);
    }

    @Override
    public String toString() {
        return label + " " + days;
    }
}
