package org.sessionwise.domain.matching;

/** How a session answers a planned occurrence. */
public enum MatchKind {
    /** Same duty, overlapping, no shorter than planned but for the tolerance. */
    AS_PLANNED,
    /** Same duty, overlapping, but shorter than planned by more than the tolerance. */
    SHORT,
    /**
     * Same duty, not overlapping, within the window. It stays moved whatever its length: one occurrence has one kind, that
     * it moved is what a coordinator must hear first, and its worked minutes tell the rest.
     */
    MOVED,
    /** Different duty, overlapping. */
    OTHER_ACTIVITY
}
