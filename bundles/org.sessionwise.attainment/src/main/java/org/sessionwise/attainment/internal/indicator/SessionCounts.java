package org.sessionwise.attainment.internal.indicator;

import java.time.Instant;
import org.sessionwise.domain.Fraction;

/**
 * Sessions of some people in a period. Sums first, ratios last: the sum of two is that of both together.
 *
 * @param agreedDcc sessions of direct clinical care that plans in force agree, dated or not
 * @param agreed all of them
 * @param everything of all categories: what the text says
 * @param dcc of direct clinical care
 * @param rostered of what is rostered as a rule
 * @param unknown departments without figures that are part of it
 * @param asAt when the oldest was read
 */
record SessionCounts(
        Fraction agreedDcc,
        Fraction agreed,
        SessionCount everything,
        SessionCount dcc,
        SessionCount rostered,
        int unknown,
        Instant asAt) {

    static final SessionCounts NONE = new SessionCounts(
            Fraction.ZERO, Fraction.ZERO, SessionCount.NONE, SessionCount.NONE, SessionCount.NONE, 0, Instant.MAX);

    SessionCounts plus(SessionCounts other) {
        return new SessionCounts(
                agreedDcc.plus(other.agreedDcc),
                agreed.plus(other.agreed),
                everything.plus(other.everything),
                dcc.plus(other.dcc),
                rostered.plus(other.rostered),
                unknown + other.unknown,
                asAt.isBefore(other.asAt) ? asAt : other.asAt);
    }

    /** Returns it as lacking a department. */
    SessionCounts lackingOne() {
        return new SessionCounts(agreedDcc, agreed, everything, dcc, rostered, unknown + 1, asAt);
    }
}
