package org.sessionwise.reconciliation.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.RosterWeek;

/**
 * Which weeks have a roster and how far each is.
 *
 * @param zone the host's: days and weeks are counted in it
 * @param from nothing earlier is reconciled
 * @param weeks by Monday; a week that is missing has no roster
 */
public record RosterCalendar(ZoneId zone, LocalDate from, NavigableMap<LocalDate, RosterWeek.State> weeks) {

    /** The first day that rows can name in every zone. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 2);

    /** The last one. */
    static final LocalDate LATEST = LocalDate.of(2127, 8, 1);

    public RosterCalendar {
        weeks = Collections.unmodifiableNavigableMap(new TreeMap<>(weeks));
    }

    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public LocalDate dateOf(Period period) {
        return period.startDate(zone);
    }

    /** Returns the days from the first week with a roster to the last; empty if there is none. */
    public Optional<DateRange> span() {
        if (weeks.isEmpty()) {
            return Optional.empty();
        }
        return new DateRange(weeks.firstKey(), weeks.lastKey().plusWeeks(1)).intersection(DateRange.startingOn(from));
    }

    /** Returns why nothing can be said of a day, in words; empty if the day is known. */
    public Optional<String> whyUnknown(LocalDate date, Basis basis) {
        LocalDate monday = mondayOf(date);
        RosterWeek.State state = weeks.get(monday);
        if (state == null) {
            return Optional.of("the week of " + monday + " has no roster");
        }
        return basis == Basis.ROSTERED || state == RosterWeek.State.FINALISED
                ? Optional.empty()
                : Optional.of("the week of " + monday + " is not finalised");
    }

    public boolean knows(LocalDate date, Basis basis) {
        return !date.isBefore(from) && whyUnknown(date, basis).isEmpty();
    }

    /** Returns how many weeks that begin in the period have a roster at least this far. */
    public int weeksAtLeast(RosterWeek.State state, DateRange period) {
        return (int) weeks.entrySet().stream()
                .filter(week ->
                        period.contains(week.getKey()) && week.getValue().compareTo(state) >= 0)
                .count();
    }
}
