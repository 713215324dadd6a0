package org.sessionwise.api.plan;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * Whose a plan is, where its keys do not tell: plans that wait for a person, and what people decided. Safe from any thread.
 */
@ProviderType
public interface PlanOwners {

    /** Returns the plans that wait for a person, ordered by plan; empty if all are matched. */
    List<UnmatchedPlan> waiting() throws NoAnswerException;

    /**
     * Decides whose a plan is, for all its versions, those of later pulls included, until it is released. Audited.
     *
     * @throws PlanMatchException if the plan does not wait, another version of it is somebody else's by its own keys, the
     *     host has no such person, or the person has another plan on one of its days; nothing was kept
     */
    void match(JobPlanId plan, StaffId staff, Actor actor) throws PlanMatchException, NoAnswerException;

    /** Returns what people decided, ordered by plan; empty if nothing. */
    List<DecidedOwner> decided() throws NoAnswerException;

    /**
     * Takes a decision back: the plan's own keys tell again, or it waits. Audited.
     *
     * @throws PlanMatchException if nobody had decided
     */
    void release(JobPlanId plan, Actor actor) throws PlanMatchException, NoAnswerException;
}
