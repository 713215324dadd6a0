package org.sessionwise.reconciliation.internal;

import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** An activity without dates of one version. */
record CommitmentKey(JobPlanId plan, int version, ActivityId activity) {

    static CommitmentKey of(JobPlanVersion plan, Activity activity) {
        return new CommitmentKey(plan.planId(), plan.version(), activity.id());
    }
}
