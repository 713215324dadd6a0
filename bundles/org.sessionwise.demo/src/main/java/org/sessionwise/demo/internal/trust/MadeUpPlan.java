package org.sessionwise.demo.internal.trust;

import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * A version of a made-up job plan and the one it is about.
 *
 * @param staff id in the trust document; empty if the host does not know the person
 * @param offered whether it is in the feed; otherwise it only says what somebody without a plan is rostered for
 */
record MadeUpPlan(String staff, JobPlanVersion plan, boolean offered) {}
