package org.sessionwise.domain.contract;

import org.sessionwise.domain.Fraction;

/**
 * A limit of a contract. Passing it is told, never hidden and never cut off.
 *
 * @param most what may not be passed, in the unit of {@code kind}
 */
public record Cap(Kind kind, Fraction most) {

    /** What is limited. */
    public enum Kind {
        /** Premium PA a week that shorten the plan. */
        PREMIUM_PA_A_WEEK,
        /** PA a week with additional ones, on the annual average. */
        PA_A_WEEK,
        /** Share of the plan outside plain time, 2/5 for 40 per cent. */
        SHARE_OUT_OF_HOURS,
        /** Hours a week without an opt-out. */
        HOURS_A_WEEK,
        /** PA a week for unpredictable work on call. */
        UNPREDICTABLE_PA_A_WEEK
    }
}
