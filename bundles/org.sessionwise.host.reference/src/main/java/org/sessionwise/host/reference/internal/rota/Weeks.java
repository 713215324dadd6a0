package org.sessionwise.host.reference.internal.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;

/** Weeks run from Monday to Sunday; these are the two sums the host does with them. */
final class Weeks {

    private Weeks() {}

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Returns the Mondays of the weeks that have a day in the range. */
    static Stream<LocalDate> mondays(DateRange days) {
        return Stream.iterate(mondayOf(days.from()), day -> day.isBefore(days.until()), day -> day.plusWeeks(1));
    }

    /** Returns which week of an N-week cycle a day is in, from 1; the cycle repeats from its anchor in both directions. */
    static int weekOfCycle(LocalDate day, LocalDate anchor, int weeks) {
        return Math.floorMod((int) ChronoUnit.WEEKS.between(anchor, mondayOf(day)), weeks) + 1;
    }
}
