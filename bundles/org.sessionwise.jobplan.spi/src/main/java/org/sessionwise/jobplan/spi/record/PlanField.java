package org.sessionwise.jobplan.spi.record;

/**
 * What a source can say about a plan version; the sources themselves have other names for it. Texts unless said otherwise.
 * The constants stand in the order of the parts they belong to: plan version, activity, its cycle, one slot of it, and what
 * a flexible or an annualised activity has instead of a cycle.
 */
public enum PlanField {
    PLAN_ID,
    /** Whole number, 1 or more. */
    VERSION,
    /** A name of {@code JobPlanState} that a source may give: {@code DRAFT}, {@code IN_DISCUSSION} or {@code APPROVED}. */
    STATE,
    /** A name of {@code SystemOfRecord}. */
    SYSTEM_OF_RECORD,
    /** Required unless there is a registration. */
    ASSIGNMENT_NUMBER,
    /** Body and number in one text: {@code GMC 1234567}. */
    REGISTRATION,
    /** A day: {@code 2026-04-01}. */
    IN_FORCE_FROM,
    /** The first day after; absent if no end is known. */
    IN_FORCE_UNTIL,
    /** A time zone by its name: {@code Europe/London}. */
    ZONE,
    /** A name of {@code Nation}: whose bank holidays count. */
    NATION,
    /** A code; {@link #MINUTES_PER_PA} says whether it counts in programmed activities. */
    CONTRACT,
    /** Whole number; absent where the contract is in hours. */
    MINUTES_PER_PA,
    /** A day; may be absent. */
    REVIEWED_ON,
    /** A day; may be absent. */
    APPROVED_ON,
    ACTIVITY_ID,
    ACTIVITY_CODE,
    /** May be absent. */
    ACTIVITY_NAME,
    /** A name of {@code ActivityCategory}. */
    CATEGORY,
    /** A name of {@code HolidayRule}; required where the timing is {@link TimingKind#TIMETABLED}. */
    ON_BANK_HOLIDAY,
    /** A name of {@link TimingKind}; it decides which of the fields below are read. */
    TIMING,
    /** Whole number of weeks. */
    CYCLE_WEEKS,
    /** A Monday on which week 1 of the cycle begins. */
    CYCLE_ANCHOR,
    /** Whole number, 1 to the weeks of the cycle. */
    WEEK,
    /** A name of {@code java.time.DayOfWeek}. */
    DAY,
    /** Wall-clock time in the zone of the plan: {@code 09:00}. */
    START,
    /** Wall-clock time; before the start means on the next day. */
    END,
    /** Whole number; of a flexible activity. */
    MINUTES_PER_WEEK,
    /** Whole number; of an annualised activity. */
    OCCURRENCES_PER_YEAR,
    /** Whole number; of an annualised activity. */
    MINUTES_EACH
}
