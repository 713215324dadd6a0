package org.sessionwise.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A stretch of real time, start included, end excluded. Its length is real elapsed time: a night over the March clock
 * change is an hour shorter than its wall-clock times suggest.
 *
 * @param start first instant inside
 * @param end first instant after; later than {@code start}
 */
public record Period(Instant start, Instant end) {

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period must end after it starts: " + start + " to " + end);
        }
    }

    /**
     * Returns the period between two wall-clock times; an end at or before the start is on the next day.
     *
     * <p>A time that the spring clock change skips is moved forward by the gap; one that the autumn change repeats is the
     * earlier of the two. Where the spring change would leave nothing between the two times (01:30 to 02:15), the start is
     * moved and the wall-clock length is kept.
     */
    public static Period of(LocalDate date, LocalTime start, LocalTime end, ZoneId zone) {
        LocalDate lastDay = end.isAfter(start) ? date : date.plusDays(1);
        Instant from = ZonedDateTime.of(date, start, zone).toInstant();
        Instant to = ZonedDateTime.of(lastDay, end, zone).toInstant();
        return new Period(from, from.isBefore(to) ? to : from.plus(Duration.between(start, end)));
    }

    /** Returns the time from midnight to midnight that covers the dates in a zone. */
    public static Period of(DateRange dates, ZoneId zone) {
        return new Period(
                dates.from().atStartOfDay(zone).toInstant(),
                dates.until().atStartOfDay(zone).toInstant());
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Returns how long both last together; zero if they do not overlap. */
    public Duration overlap(Period other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Returns the calendar day on which the period starts in a zone: the day a session belongs to. */
    public LocalDate startDate(ZoneId zone) {
        return start.atZone(zone).toLocalDate();
    }
}
