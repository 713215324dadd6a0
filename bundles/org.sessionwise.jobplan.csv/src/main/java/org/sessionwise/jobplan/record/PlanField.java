package org.sessionwise.jobplan.record;

/** What a source can say about a plan version; the sources themselves have other names for it. */
public enum PlanField {
    PLAN_ID,
    VERSION,
    STATE,
    SYSTEM_OF_RECORD,
    ASSIGNMENT_NUMBER,
    /** Body and number in one text: {@code GMC 1234567}. */
    REGISTRATION,
    IN_FORCE_FROM,
    /** The first day after; absent if no end is known. */
    IN_FORCE_UNTIL,
    ZONE,
    NATION,
    CONTRACT,
    /** Absent where the contract is in hours. */
    MINUTES_PER_PA,
    REVIEWED_ON,
    APPROVED_ON,
    ACTIVITY_ID,
    ACTIVITY_CODE,
    ACTIVITY_NAME,
    CATEGORY,
    ON_BANK_HOLIDAY,
    TIMING,
    CYCLE_WEEKS,
    CYCLE_ANCHOR,
    WEEK,
    DAY,
    START,
    END,
    MINUTES_PER_WEEK,
    OCCURRENCES_PER_YEAR,
    MINUTES_EACH
}
