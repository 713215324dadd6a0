package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.DateRange;

/**
 * What changed of one person since the last reading.
 *
 * @param notice the number of the last notice of it
 * @param dates only sessions of these days; empty if plans, leave or anything else may have changed
 */
record Touched(long notice, Optional<DateRange> dates) {

    /** Both together; the days between two changes are read again, too. */
    Touched and(Touched other) {
        return new Touched(
                Math.max(notice, other.notice), dates.flatMap(mine -> other.dates.map(theirs -> around(mine, theirs))));
    }

    static DateRange around(DateRange one, DateRange other) {
        return new DateRange(
                earlier(one.from(), other.from()), one.until().isAfter(other.until()) ? one.until() : other.until());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
