package org.sessionwise.jobplan.spi.record;

/** Whether colleagues do an activity in one's own leave, as sources write it. */
public enum CoverKind {
    /** In the weeks worked. */
    NONE,
    /** In all 52 weeks: everybody's work holds a share of the others' leave. */
    PROSPECTIVE
}
