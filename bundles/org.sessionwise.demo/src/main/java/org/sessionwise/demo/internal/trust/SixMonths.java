package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.time.ZoneId;
import org.sessionwise.domain.DateRange;

/** The calendar of the made-up trust: half a year, seen on a Wednesday near its end. */
final class SixMonths {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final LocalDate DRAFT_FROM = LocalDate.of(2026, 11, 23);
    static final DateRange ROSTERED = new DateRange(FIRST_DAY, LocalDate.of(2026, 12, 7));

    /** The week before this day's is over, but nobody has finalised it: what was worked there is not known. */
    static final LocalDate FINALISED_UNTIL = LocalDate.of(2026, 11, 9);

    private SixMonths() {}

    static String stateOfWeek(LocalDate monday) {
        if (monday.isBefore(FINALISED_UNTIL)) {
            return "FINALISED";
        }
        return monday.isBefore(DRAFT_FROM) ? "PUBLISHED" : "DRAFT";
    }
}
