package org.sessionwise.api.figures;

/** What counts as planned. The two are never mixed: each would count leave in its own way. */
public enum PlannedBasis {
    /** The dates of the plans in force, less bank holidays and known leave. What has no dates is not in it. */
    DATED,
    /** What was agreed for a year, averaged over its days; leave is in it on average, and what has no dates, too. */
    ANNUAL
}
