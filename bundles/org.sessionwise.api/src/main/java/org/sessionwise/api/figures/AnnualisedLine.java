package org.sessionwise.api.figures;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.year.LeaveBalance;
import org.sessionwise.domain.year.Pace;

/** How one activity that was agreed as a number stands, of one version of a plan. */
public final class AnnualisedLine {

    private final JobPlanVersion plan;
    private final Activity activity;
    private final DateRange planYear;
    private final Pace pace;
    private final Optional<LeaveBalance> leave;

    private AnnualisedLine(
            JobPlanVersion plan, Activity activity, DateRange planYear, Pace pace, Optional<LeaveBalance> leave) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.activity = Objects.requireNonNull(activity, "activity");
        this.planYear = Objects.requireNonNull(planYear, "planYear");
        this.pace = Objects.requireNonNull(pace, "pace");
        this.leave = Objects.requireNonNull(leave, "leave");
    }

    /**
     * Returns a line.
     *
     * @param leave annual leave of the year; empty if it is not known
     */
    public static AnnualisedLine of(
            JobPlanVersion plan, Activity activity, DateRange planYear, Pace pace, Optional<LeaveBalance> leave) {
        return new AnnualisedLine(plan, activity, planYear, pace, leave);
    }

    public JobPlanVersion plan() {
        return plan;
    }

    public Activity activity() {
        return activity;
    }

    public DateRange planYear() {
        return planYear;
    }

    public Pace pace() {
        return pace;
    }

    /** Returns the days of annual leave taken; empty if it is not known. */
    public Optional<Fraction> leaveTaken() {
        return leave.map(LeaveBalance::taken);
    }

    /** Returns the days of annual leave that are booked or still to take; empty if it is not known. */
    public Optional<Fraction> leaveToCome() {
        return leave.map(balance -> balance.booked().plus(balance.remaining()));
    }
}
