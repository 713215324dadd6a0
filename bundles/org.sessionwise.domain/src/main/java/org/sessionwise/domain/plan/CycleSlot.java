package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When, in a cycle, an activity falls due.
 *
 * @param week 1 to the cycle's number of weeks
 * @param start wall-clock start
 * @param end wall-clock end; at or before the start means on the next day
 */
public record CycleSlot(int week, DayOfWeek day, LocalTime start, LocalTime end) {

    public CycleSlot {
        if (week < 1) {
            throw new IllegalArgumentException("weeks of a cycle count from 1, not " + week);
        }
    }
}
