package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.reconciliation.internal.RosterCalendar;

/** How many days of a range are known, at once for any range within a period. */
final class KnownDays {

    private final LocalDate first;
    private final Map<Basis, int[]> before = new EnumMap<>(Basis.class);

    KnownDays(RosterCalendar calendar, DateRange period) {
        this.first = period.from();
        for (Basis basis : Basis.values()) {
            int[] sums = new int[(int) period.days() + 1];
            for (int day = 0; day + 1 < sums.length; day++) {
                sums[day + 1] = sums[day] + (calendar.knows(first.plusDays(day), basis) ? 1 : 0);
            }
            before.put(basis, sums);
        }
    }

    long in(DateRange range, Basis basis) {
        int[] sums = before.get(basis);
        return sums[index(range.until())] - sums[index(range.from())];
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
