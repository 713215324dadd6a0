package org.sessionwise.domain.year;

import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;

/**
 * The leave that is still to come for one person.
 *
 * @param days the rest of the year; the whole year where leave is not known, since then none is known to be taken
 * @param certain days of annual leave still to take, which people do
 * @param possible with study leave, which people may leave
 * @param working days that the person works in the rest of the year, booked leave not among them
 */
record LeaveAhead(DateRange days, Fraction certain, Fraction possible, Fraction working) {

    /** Returns the part of the days ahead on which leave will still fall; at most all of them. */
    Fraction share() {
        Fraction one = Fraction.of(1);
        if (working.signum() == 0) {
            return certain.signum() > 0 ? one : Fraction.ZERO;
        }
        Fraction share = certain.times(Calculation.inverse(working));
        return share.compareTo(one) > 0 ? one : share;
    }
}
