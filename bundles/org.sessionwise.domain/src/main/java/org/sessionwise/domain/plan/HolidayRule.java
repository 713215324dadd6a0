package org.sessionwise.domain.plan;

/** What a bank holiday does to an occurrence that falls on it: a property of the activity. */
public enum HolidayRule {
    /** The occurrence is not planned: a clinic. */
    FALLS_AWAY,
    /** The occurrence stays planned: a night duty. */
    STAYS
}
