package org.sessionwise.api.plan;

import java.time.Instant;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.PersonReference;

/**
 * A plan whose person the host does not know, or knows twice.
 *
 * @param reason in words: which keys were tried and what was found
 * @param since when it was first seen
 */
public record UnmatchedPlan(JobPlanId plan, String source, PersonReference person, String reason, Instant since) {}
