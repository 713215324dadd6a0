package org.sessionwise.entitlement.internal.plan;

import org.sessionwise.domain.DateRange;

/** Ranges of days in words. */
final class Days {

    private Days() {}

    /** Returns "from 2026-03-02 until 2026-03-31", last day included. */
    static String words(DateRange days) {
        String until =
                days.isOpenEnded() ? "with no end" : "until " + days.until().minusDays(1);
        return "from " + days.from() + " " + until;
    }
}
