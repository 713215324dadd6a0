package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import org.sessionwise.domain.DateRange;

/** Periods of calendar months. Something of 1 March holds for 12 months through 28 February: on 1 March it is a year old. */
final class Months {

    private Months() {}

    /** Returns the first day that is a number of months after a day; what was done on 29 February lasts through 28 February. */
    static LocalDate after(LocalDate day, int months) {
        if (months == 0) {
            return DateRange.OPEN_END;
        }
        LocalDate there = day.plusMonths(months);
        return there.getDayOfMonth() < day.getDayOfMonth() ? there.plusDays(1) : there;
    }
}
