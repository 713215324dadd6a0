package org.sessionwise.jobplan.record;

/** How an activity is timed, as sources write it. */
public enum TimingKind {
    TIMETABLED,
    FLEXIBLE,
    ANNUALISED
}
