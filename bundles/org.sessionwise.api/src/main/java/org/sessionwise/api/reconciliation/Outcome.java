package org.sessionwise.api.reconciliation;

/** What became of a planned occurrence, or of work that no plan asked for. */
public enum Outcome {
    /** Same duty, overlapping, at least as long as planned. */
    AS_PLANNED,
    /** Same duty, at another time within the policy's window. */
    MOVED,
    /** Same duty, but shorter than planned. */
    SHORT,
    /** At its time the person did something else. */
    OTHER_ACTIVITY,
    /** Nothing was found for it. */
    MISSED,
    /** Work that no planned occurrence accounts for, or that is paid extra. */
    EXTRA,
    /** It cannot be said yet: the week is not finalised, has no roster, or the activity is not mapped to a duty. */
    UNKNOWN,
    /** Work on a day on which no plan of the person rules. */
    OUT_OF_SCOPE
}
