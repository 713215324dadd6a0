package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * A weekday of the month at a time. A fifth one comes four or five times a year, not twelve.
 *
 * @param nth 1 to 5, or {@link #LAST}
 * @param end at or before the start means on the next day
 */
public record NthWeekday(int nth, DayOfWeek day, LocalTime start, LocalTime end) {

    /** Stands for the last one of the month. */
    public static final int LAST = -1;

    public NthWeekday {
        if (nth != LAST && (nth < 1 || nth > 5)) {
            throw new IllegalArgumentException("a month has a first to a fifth weekday, and a last: not " + nth);
        }
    }

    /** Tells whether it falls on a day. */
    public boolean isOn(LocalDate date) {
        return date.getDayOfWeek() == day
                && date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)).equals(date);
    }
}
