package org.sessionwise.domain.plan;

/** On what terms an activity is done, which decides whether it counts. */
public enum Remuneration {
    /** Part of the contract. */
    CORE,
    /** Additional programmed activities: paid on top, temporary, beyond full time; in the plan's totals, never in FTE. */
    ADDITIONAL,
    /** Private professional services: in the timetable, in no total, never rostered by us. */
    PRIVATE,
    /** Fee-paying services: in the timetable, in no total, never rostered by us. */
    FEE_PAYING;

    /** Tells whether it is the trust's work, which is what totals, rosters and indicators are about. */
    public boolean counts() {
        return this == CORE || this == ADDITIONAL;
    }
}
