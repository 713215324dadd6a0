package org.sessionwise.reconciliation.internal.ledger;

import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * An activity of one version of a plan.
 *
 * @param name what people know it by; never empty
 */
public record PlanActivity(JobPlanId plan, int version, ActivityId activity, String name, ActivityCategory category) {

    public static PlanActivity of(JobPlanVersion plan, Activity activity) {
        return new PlanActivity(plan.planId(), plan.version(), activity.id(), label(activity), activity.category());
    }

    /** Returns what people know an activity by. */
    public static String label(Activity activity) {
        return activity.name().isBlank() ? activity.code().value() : activity.name();
    }
}
