package org.sessionwise.demo.internal.trust;

import org.sessionwise.domain.Period;

/**
 * A session on the roster before it has an id; what there is nothing to say of is {@code null}.
 *
 * @param status as the trust document has it
 * @param owner whose it was before it was given to a colleague
 */
record Entry(
        String duty,
        Period period,
        String status,
        String reason,
        boolean paidExtra,
        boolean timeOffInLieu,
        String owner,
        CallingOff calledOff) {

    static Entry of(String duty, Period period, String status) {
        return new Entry(duty, period, status, null, false, false, null, null);
    }

    Entry asPaidExtra() {
        return new Entry(duty, period, status, reason, true, timeOffInLieu, owner, calledOff);
    }

    Entry asForTimeOffInLieu() {
        return new Entry(duty, period, status, reason, paidExtra, true, owner, calledOff);
    }

    Entry firstOf(String person) {
        return new Entry(duty, period, status, reason, paidExtra, timeOffInLieu, person, calledOff);
    }

    Entry calledOff(CallingOff off) {
        return new Entry(duty, period, "CANCELLED", off.reason(), paidExtra, timeOffInLieu, owner, off);
    }
}
