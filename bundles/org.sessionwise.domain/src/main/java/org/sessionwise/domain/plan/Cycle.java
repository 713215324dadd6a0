package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A cycle of whole weeks that repeats from an anchor in both directions. A new plan year does not reset it.
 *
 * @param weeks 1 or more
 * @param anchor a Monday on which week 1 begins
 */
public record Cycle(int weeks, LocalDate anchor) {

    public Cycle {
        if (weeks < 1) {
            throw new IllegalArgumentException("a cycle has at least one week, not " + weeks);
        }
        if (anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a cycle's anchor is a Monday, not " + anchor);
        }
    }

    /** Returns the week of the cycle in which a day falls, 1 to {@link #weeks()}. */
    public int weekOf(LocalDate date) {
        long sinceAnchor = Math.floorDiv(ChronoUnit.DAYS.between(anchor, date), 7L);
        return (int) Math.floorMod(sinceAnchor, (long) weeks) + 1;
    }
}
