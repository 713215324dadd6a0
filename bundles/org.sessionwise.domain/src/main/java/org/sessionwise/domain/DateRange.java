package org.sessionwise.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calendar days, first day included, last excluded.
 *
 * @param from first day inside
 * @param until first day after; later than {@code from}; {@link #OPEN_END} if no end is known
 */
public record DateRange(LocalDate from, LocalDate until) {

    /** Stands for "no end is known"; nothing is ever dated there. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public DateRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a range of dates must end after it starts: " + from + " to " + until);
        }
    }

    /** Returns the range from a day on, without an end. */
    public static DateRange startingOn(LocalDate from) {
        return new DateRange(from, OPEN_END);
    }

    public boolean isOpenEnded() {
        return until.equals(OPEN_END);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    public boolean overlaps(DateRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Returns the days that both have; empty if there are none. */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return start.isBefore(end) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    /** Returns the number of days; meaningless for an open end. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** Returns each day in order. */
    public Stream<LocalDate> dates() {
        return from.datesUntil(until);
    }
}
