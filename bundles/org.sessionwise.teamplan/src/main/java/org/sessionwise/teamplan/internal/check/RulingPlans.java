package org.sessionwise.teamplan.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/** The plans that rule on a day, one for each person who has one, and what they come to. */
public final class RulingPlans {

    private final Map<StaffId, JobPlanVersion> plans;
    private final PlanAmounts amounts;

    public RulingPlans(Map<StaffId, JobPlanVersion> plans, PlanAmounts amounts) {
        this.plans = new TreeMap<>(plans);
        this.amounts = amounts;
    }

    Optional<JobPlanVersion> of(StaffId staff) {
        return Optional.ofNullable(plans.get(staff));
    }

    /** Returns the plans ordered by person. */
    Map<StaffId, JobPlanVersion> all() {
        return plans;
    }

    PlanAmounts amounts() {
        return amounts;
    }

    /** Returns what of a plan is the trust's work: private and fee-paying time is nobody's here. */
    static Stream<Activity> counting(JobPlanVersion plan) {
        return plan.activities().stream()
                .filter(activity -> activity.remuneration().counts());
    }

    static Stream<Activity> supporting(JobPlanVersion plan) {
        return counting(plan).filter(activity -> activity.category() == ActivityCategory.SPA);
    }

    /** Returns minutes a week of some activities of a plan. */
    Fraction minutesAWeek(JobPlanVersion plan, Stream<Activity> activities) {
        return activities.map(activity -> amounts.minutesAWeek(plan, activity)).reduce(Fraction.ZERO, Fraction::plus);
    }
}
