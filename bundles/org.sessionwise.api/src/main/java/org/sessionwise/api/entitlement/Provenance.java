package org.sessionwise.api.entitlement;

import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;

/** Which plan, version and activity a slot comes from. */
public record Provenance(JobPlanId plan, int version, ActivityId activity) {}
