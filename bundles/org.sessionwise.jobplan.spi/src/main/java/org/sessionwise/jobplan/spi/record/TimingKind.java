package org.sessionwise.jobplan.spi.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How an activity is timed, as sources write it. */
public enum TimingKind {
    /** In slots of a cycle of weeks. */
    TIMETABLED(
            PlanField.CYCLE_WEEKS,
            PlanField.CYCLE_ANCHOR,
            PlanField.WEEK,
            PlanField.DAY,
            PlanField.START,
            PlanField.END),
    /** In slots on weekdays of the month. */
    MONTHLY(PlanField.NTH, PlanField.DAY, PlanField.START, PlanField.END),
    /** So many minutes a week, at no fixed time. */
    FLEXIBLE(PlanField.MINUTES_PER_WEEK),
    /** So many occurrences a year, at no fixed time. */
    ANNUALISED(PlanField.OCCURRENCES_PER_YEAR, PlanField.MINUTES_EACH),
    /** So many times a week, month or year, at no fixed time. */
    COUNTED(PlanField.TIMES, PlanField.TIMES_PER, PlanField.MINUTES_EACH),
    /** So many duties a year, and the work that arises from them. */
    ON_CALL(
            PlanField.DUTIES_PER_YEAR,
            PlanField.PREDICTABLE_PLAIN_MINUTES,
            PlanField.PREDICTABLE_PREMIUM_MINUTES,
            PlanField.UNPREDICTABLE_PLAIN_MINUTES,
            PlanField.UNPREDICTABLE_PREMIUM_MINUTES);

    private final List<PlanField> fields;

    TimingKind(PlanField... fields) {
        this.fields = List.of(fields);
    }

    /** Tells whether it is timed by the clock: the activity has slots. */
    public boolean hasSlots() {
        return fields.contains(PlanField.START);
    }

    /** Returns the fields that have a meaning for it: of the activity, and of each slot if it has slots. */
    public Set<PlanField> fields() {
        return EnumSet.copyOf(fields);
    }
}
