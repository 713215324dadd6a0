package org.sessionwise.attainment.internal.indicator;

import java.time.LocalDate;
import org.sessionwise.domain.DateRange;

/** Financial quarters: April to June is the first. */
final class Quarter {

    private static final int MONTHS = 3;

    private Quarter() {}

    /** Returns the last one that had ended when the day began. */
    static DateRange lastWholeBefore(LocalDate day) {
        int into = (day.getMonthValue() - 1) % MONTHS;
        LocalDate begun = day.withDayOfMonth(1).minusMonths(into);
        return new DateRange(begun.minusMonths(MONTHS), begun);
    }
}
