package org.sessionwise.reconciliation.internal.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.sessionwise.domain.DateRange;

/** Counts weeks by their Mondays, so that each belongs to one span only. */
final class Weeks {

    private Weeks() {}

    static int beginningIn(DateRange range) {
        LocalDate first = range.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return first.isBefore(range.until())
                ? (int) ChronoUnit.WEEKS.between(first, range.until().minusDays(1)) + 1
                : 0;
    }
}
