package org.sessionwise.domain.plan;

/** Kinds of leave that a plan's year is reduced by. */
public enum LeaveKind {
    ANNUAL,
    /** The two statutory days, where they are kept apart. */
    STATUTORY,
    STUDY,
    PROFESSIONAL
}
