package org.sessionwise.api.reconciliation;

import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * A commitment without dates, counted (annualised, so many a week, month or year, duties on call) or flexible: what the days of the period come to in a straight line, against what
 * was rostered and delivered of it. Kept apart from the dated figures, because it has no planned occurrences.
 *
 * @param unit what the amounts are counted in
 * @param expected n a year × days in force / 364, or minutes a week × days / 7; exact
 * @param rostered in the same unit
 * @param delivered in the same unit, from finalised weeks only
 */
public record Commitment(
        JobPlanId plan,
        int version,
        ActivityId activity,
        String activityName,
        ActivityCategory category,
        Unit unit,
        Fraction expected,
        long rostered,
        long delivered) {

    /** What the amounts are counted in. */
    public enum Unit {
        /** Sessions or duties, however long: of what is counted. */
        OCCURRENCES,
        /** Real minutes: of a flexible activity. */
        MINUTES
    }
}
