package org.sessionwise.entitlement.internal.template;

import java.util.Optional;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * Something in a plan that cannot be written to a template.
 *
 * @param key unique in the proposal
 * @param reason why, and what to do
 */
record Obstacle(String key, StaffId staff, JobPlanVersion plan, Activity activity, String reason) {

    static Obstacle of(StaffId staff, JobPlanVersion plan, Activity activity, String reason) {
        return new Obstacle("activity:" + plan.planId() + "/" + activity.id(), staff, plan, activity, reason);
    }

    static String name(Activity activity) {
        return activity.name().isBlank() ? activity.code().value() : activity.name();
    }

    ProposedChange line() {
        return new ProposedChange(
                key,
                ProposedChange.Kind.CANNOT,
                reason,
                staff,
                name(activity),
                Optional.of(new Provenance(plan.planId(), plan.version(), activity.id())),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
