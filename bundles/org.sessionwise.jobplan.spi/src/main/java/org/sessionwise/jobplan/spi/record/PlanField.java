package org.sessionwise.jobplan.spi.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a source can say about a plan version; the sources themselves have other names for it. Texts unless said otherwise.
 * The constants stand in the order of the parts they belong to: plan version, activity, its cycle, one slot of it, what an
 * activity has instead of slots, and the entries of the lists.
 *
 * <p>An amount is an exact number, as {@link Fields#amount} says. A list has entries, which {@link Fields#parts} gives; what
 * one holds is told by {@link #entry}. Lists and everything that "may be absent" may be left out.
 */
public enum PlanField {
    PLAN_ID,
    /** Whole number, 1 or more. */
    VERSION,
    /** A name of {@code JobPlanState}, but not {@code WITHDRAWN}: a source says that in its own way. */
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
    /** First day of each plan year, month and day: {@code 04-01}; may be absent. */
    YEAR_BEGINS,
    /** Amount, of 52; absent where it is the contract's. */
    WORKING_WEEKS,
    /** Amount: core PA a week, or hours a week where there are no {@link #MINUTES_PER_PA}; may be absent. */
    CONTRACTED,
    /** Amount of days a year; absent where it follows from the contract. */
    ANNUAL_LEAVE_DAYS,
    /** As above. */
    STATUTORY_LEAVE_DAYS,
    /** As above. */
    STUDY_LEAVE_DAYS,
    /** As above. */
    PROFESSIONAL_LEAVE_DAYS,
    /** A name of {@code OnCallAvailability.Category}; absent if not on call. */
    ON_CALL_CATEGORY,
    /** Whole number of people who share the rota; required with a category. */
    ON_CALL_ONE_IN,
    /** Amount: the supplement in percent of salary; may be absent. */
    ON_CALL_PERCENT,
    /** List. */
    RESPONSIBILITIES,
    /** List. */
    ACCOUNTABILITIES,
    /** List. */
    OBJECTIVES,
    /** List. */
    SUPPORT,
    /** List. */
    SIGNATURES,
    /** List of mediations and appeals. */
    DISPUTES,
    ACTIVITY_ID,
    ACTIVITY_CODE,
    /** May be absent. */
    ACTIVITY_NAME,
    /** A name of {@code ActivityCategory}. */
    CATEGORY,
    /** A name of {@code HolidayRule}; required where the activity has slots. */
    ON_BANK_HOLIDAY,
    /** The source's word for a finer kind; may be absent. */
    SUBTYPE,
    /** A name of {@code Remuneration}; absent: {@code CORE}. */
    REMUNERATION,
    /** A name of {@code PremiumAs}; absent: {@code TIME}. */
    PREMIUM_AS,
    /** A name of {@link CoverKind}; absent: {@code NONE}. */
    COVER,
    /** Whole number, 1 to 9; absent: 9, the lowest. */
    PRIORITY,
    /** Amount: the average output of a session that was agreed; absent where none was. */
    OUTPUT,
    /** What is counted; required with an output. */
    OUTPUT_UNIT,
    /** List. */
    PURPOSES,
    /** List of the keys of the plan's objectives that the activity serves. */
    OBJECTIVES_SERVED,
    /** A day on which the employee agreed to annualise; may be absent. */
    EMPLOYEE_AGREED_ON,
    /** A day on which the employer agreed to annualise; may be absent. */
    EMPLOYER_AGREED_ON,
    /** A name of {@link TimingKind}; it decides which of the fields below are read. */
    TIMING,
    /** Whole number of weeks. */
    CYCLE_WEEKS,
    /** A Monday on which week 1 of the cycle begins. */
    CYCLE_ANCHOR,
    /** Whole number, 1 to the weeks of the cycle; of a slot of a cycle. */
    WEEK,
    /** Whole number, 1 to 5, or -1 for the last one; of a slot of the month. */
    NTH,
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
    /** Whole number; of an annualised or a counted activity. */
    MINUTES_EACH,
    /** Whole number; of a counted activity. */
    TIMES,
    /** A name of {@code Timing.Counted.Per}; of a counted activity. */
    TIMES_PER,
    /** Whole number; of an activity on call. */
    DUTIES_PER_YEAR,
    /** Whole number: work on call in an average week that can be foreseen, in plain time; absent: 0. */
    PREDICTABLE_PLAIN_MINUTES,
    /** As above, in premium time. */
    PREDICTABLE_PREMIUM_MINUTES,
    /** As above, that cannot be foreseen, in plain time. */
    UNPREDICTABLE_PLAIN_MINUTES,
    /** As above, in premium time. */
    UNPREDICTABLE_PREMIUM_MINUTES,
    RESPONSIBILITY,
    ACCOUNTABILITY,
    OBJECTIVE_ID,
    /** A name of {@code Objective.Level}. */
    OBJECTIVE_LEVEL,
    OBJECTIVE_TEXT,
    /** The key of the wider objective that it serves; may be absent. */
    OBJECTIVE_SUPPORTS,
    /** A name of {@code Support.Kind}. */
    SUPPORT_KIND,
    SUPPORT_TEXT,
    /** A name of {@code Signature.Role}. */
    SIGNED_BY,
    /** A day. */
    SIGNED_ON,
    /** A name of {@code Dispute.Kind}. */
    DISPUTE_KIND,
    /** A day. */
    DISPUTE_OPENED,
    /** A day; absent while it is open. */
    DISPUTE_CLOSED,
    /** May be absent; only of one that is closed. */
    DISPUTE_OUTCOME,
    /** A name of {@code Purpose}. */
    PURPOSE,
    OBJECTIVE_SERVED;

    /** Returns the fields of a plan version without its activities, lists among them. */
    public static Set<PlanField> ofPlan() {
        return EnumSet.range(PLAN_ID, DISPUTES);
    }

    /** Returns the fields of an activity that do not depend on how it is timed, lists among them. */
    public static Set<PlanField> ofActivity() {
        return EnumSet.range(ACTIVITY_ID, TIMING);
    }

    /** Returns the fields that some timing has: those of cycles, of slots and of activities without slots. */
    public static Set<PlanField> ofTimings() {
        return EnumSet.range(CYCLE_WEEKS, UNPREDICTABLE_PREMIUM_MINUTES);
    }

    /** Returns the fields of one entry of a list, in the order in which a table writes them; empty if this is no list. */
    public List<PlanField> entry() {
        return switch (this) {
            case RESPONSIBILITIES -> List.of(RESPONSIBILITY);
            case ACCOUNTABILITIES -> List.of(ACCOUNTABILITY);
            case OBJECTIVES -> List.of(OBJECTIVE_ID, OBJECTIVE_LEVEL, OBJECTIVE_TEXT, OBJECTIVE_SUPPORTS);
            case SUPPORT -> List.of(SUPPORT_KIND, SUPPORT_TEXT);
            case SIGNATURES -> List.of(SIGNED_BY, SIGNED_ON);
            case DISPUTES -> List.of(DISPUTE_KIND, DISPUTE_OPENED, DISPUTE_CLOSED, DISPUTE_OUTCOME);
            case PURPOSES -> List.of(PURPOSE);
            case OBJECTIVES_SERVED -> List.of(OBJECTIVE_SERVED);
            default -> List.of();
        };
    }
}
