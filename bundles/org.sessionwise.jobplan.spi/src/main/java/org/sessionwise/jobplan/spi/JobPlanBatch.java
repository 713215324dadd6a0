package org.sessionwise.jobplan.spi;

import java.util.List;
import java.util.Set;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** A source's complete answer. */
public final class JobPlanBatch {

    /** What the answer says about plans that it does not name. */
    public enum Coverage {
        /** Everything the source has: a plan that is missing here is no longer there. */
        EVERYTHING,
        /** What changed since the cursor: a plan that is missing here is as it was. */
        CHANGES,
        /** Nothing changed since the cursor. */
        UNCHANGED
    }

    private final Coverage coverage;
    private final List<JobPlanVersion> plans;
    private final Set<JobPlanId> withdrawn;
    private final List<RejectedRecord> rejected;
    private final String cursor;

    private JobPlanBatch(
            Coverage coverage,
            List<JobPlanVersion> plans,
            Set<JobPlanId> withdrawn,
            List<RejectedRecord> rejected,
            String cursor) {
        this.coverage = coverage;
        this.plans = List.copyOf(plans);
        this.withdrawn = Set.copyOf(withdrawn);
        this.rejected = List.copyOf(rejected);
        this.cursor = cursor;
    }

    /**
     * Returns an answer.
     *
     * @param plans every version the source tells, in any order, each plan and version at most once
     * @param withdrawn plans that the source has taken back
     * @param rejected what could not be used; a plan named here keeps what is stored of it
     * @param cursor opaque; handed to the next read. Empty text if the source has none: the next read is of everything
     */
    public static JobPlanBatch of(
            Coverage coverage,
            List<JobPlanVersion> plans,
            Set<JobPlanId> withdrawn,
            List<RejectedRecord> rejected,
            String cursor) {
        return new JobPlanBatch(coverage, plans, withdrawn, rejected, cursor);
    }

    /** Returns "nothing changed". */
    public static JobPlanBatch unchanged(String cursor) {
        return new JobPlanBatch(Coverage.UNCHANGED, List.of(), Set.of(), List.of(), cursor);
    }

    public Coverage coverage() {
        return coverage;
    }

    public List<JobPlanVersion> plans() {
        return plans;
    }

    public Set<JobPlanId> withdrawn() {
        return withdrawn;
    }

    public List<RejectedRecord> rejected() {
        return rejected;
    }

    public String cursor() {
        return cursor;
    }
}
