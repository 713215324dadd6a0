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
record Obstacle(String key, Extent extent, StaffId staff, JobPlanVersion plan, Activity activity, String reason) {

    /** What it stands in the way of. */
    enum Extent {
        /** The activity is nothing that a template holds. */
        NEVER_A_SLOT,
        /** The activity has slots; mapping or cycle stand in the way of all of them. */
        NOT_WRITABLE,
        /** One slot of the activity, which another activity has, too. */
        TWICE
    }

    static Obstacle of(Extent extent, StaffId staff, JobPlanVersion plan, Activity activity, String reason) {
        return new Obstacle("activity:" + plan.planId() + "/" + activity.id(), extent, staff, plan, activity, reason);
    }

    static String name(Activity activity) {
        return activity.name().isBlank() ? activity.code().value() : activity.name();
    }

    /** Tells whether it stands in the way of the whole activity that a slot came from. */
    boolean of(Origin origin) {
        return extent != Extent.TWICE
                && activity.id().equals(origin.provenance().activity())
                && plan.planId().equals(origin.provenance().plan());
    }

    ProposedChange line() {
        return ProposedChange.builder(key, ProposedChange.Kind.CANNOT, staff, reason)
                .activity(name(activity), Optional.of(new Provenance(plan.planId(), plan.version(), activity.id())))
                .build();
    }
}
