package org.sessionwise.jobplan.spi.record;

/** How an activity is timed, as sources write it. */
public enum TimingKind {
    /** In slots of a cycle of weeks. */
    TIMETABLED,
    /** So many minutes a week, at no fixed time. */
    FLEXIBLE,
    /** So many occurrences a year, at no fixed time. */
    ANNUALISED
}
