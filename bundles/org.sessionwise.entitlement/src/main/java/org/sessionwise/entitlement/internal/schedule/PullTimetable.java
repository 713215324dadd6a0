package org.sessionwise.entitlement.internal.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The regular times of a schedule. In the night when clocks go forward a time that does not exist is later by the hour that
 * is left out; in the night when they go back a time that comes twice is the first of the two. Pure.
 */
final class PullTimetable {

    private static final int DAYS_AROUND = 8; // from any day, the same weekday comes again within them

    private final Set<LocalTime> times;
    private final Duration every;
    private final Set<DayOfWeek> days;
    private final ZoneId zone;

    private PullTimetable(Set<LocalTime> times, Duration every, Set<DayOfWeek> days, ZoneId zone) {
        this.times = Set.copyOf(times);
        this.every = every;
        this.days = Set.copyOf(days);
        this.zone = zone;
    }

    /** At these times of these days. */
    static PullTimetable daily(Set<LocalTime> times, Set<DayOfWeek> days, ZoneId zone) {
        return new PullTimetable(times, Duration.ZERO, days, zone);
    }

    /** All day long on these days, at the same moments on every node. */
    static PullTimetable every(Duration pause, Set<DayOfWeek> days, ZoneId zone) {
        return new PullTimetable(Set.of(), pause, days, zone);
    }

    /** Returns the last regular time that has come; empty if none has in the week before. */
    Optional<Instant> latest(Instant now) {
        return around(now).filter(time -> !time.isAfter(now)).max(Comparator.naturalOrder());
    }

    /** Returns the first regular time after a moment; empty if none is in the week after. */
    Optional<Instant> next(Instant now) {
        return around(now).filter(time -> time.isAfter(now)).min(Comparator.naturalOrder());
    }

    private Stream<Instant> around(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return IntStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
                .mapToObj(today::plusDays)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .flatMap(this::timesOf);
    }

    private Stream<Instant> timesOf(LocalDate day) {
        if (every.isZero()) {
            return times.stream().map(time -> ZonedDateTime.of(day, time, zone).toInstant());
        }
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.iterate(
                firstOf(day.atStartOfDay(zone).toInstant()), time -> time.isBefore(end), time -> time.plus(every));
    }

    private Instant firstOf(Instant start) {
        long step = every.toSeconds();
        return Instant.ofEpochSecond(-Math.floorDiv(-start.getEpochSecond(), step) * step);
    }
}
