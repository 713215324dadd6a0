package org.sessionwise.domain.contract;

import java.time.LocalTime;

/**
 * The plain time of a weekday, by the wall clock; what lies outside is premium.
 *
 * @param from first minute inside
 * @param until first minute after, later than {@code from}; {@link #END_OF_DAY} stands for midnight
 */
public record PlainHours(LocalTime from, LocalTime until) {

    /** Stands for the midnight at which the day ends. */
    public static final LocalTime END_OF_DAY = LocalTime.MAX;

    public PlainHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("plain time must end after it begins: " + from + " to " + until);
        }
    }
}
