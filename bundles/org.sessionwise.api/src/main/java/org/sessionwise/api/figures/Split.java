package org.sessionwise.api.figures;

/** What there is one line for. */
public enum Split {
    /** The department as one. */
    DEPARTMENT,
    TEAM,
    /** Professional group, as the host names it. */
    GROUP,
    PERSON,
    CATEGORY,
    /** Kind of activity, by its code. */
    ACTIVITY
}
