package org.sessionwise.entitlement.internal.template;

import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * A slot that a plan asks for.
 *
 * @param slot without a key
 */
record WantedSlot(JobPlanVersion plan, Activity activity, TemplateSlot slot) {

    Provenance provenance() {
        return new Provenance(plan.planId(), plan.version(), activity.id());
    }

    String activityName() {
        return Obstacle.name(activity);
    }
}
