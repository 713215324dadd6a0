package org.sessionwise.jobplan.spi;

import java.util.List;
import java.util.Set;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** A source's complete answer. Immutable. */
public final class JobPlanBatch {

    /** What the answer says about plans that it does not name. */
    public enum Coverage {
        /** Everything the source has: a plan, or a version of a plan, that is missing here is no longer there. */
        EVERYTHING,
        /** What changed since the cursor: a plan, or a version of a plan, that is missing here is as it was. */
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
     * <p>A plan of which a version is told twice, that is told and withdrawn at once, or whose versions overlap is
     * refused as a whole and keeps what is stored of it; so does one that another source has and has not withdrawn.
     *
     * @param plans every version the source tells, in any order, each plan and version at most once; past versions too,
     *     as long as the source has them, because what they planned is still reconciled
     * @param withdrawn plans that the source has taken back, if it tells so; one that nobody knows is harmless
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

    /** Returns "nothing changed", with the cursor for the next read. */
    public static JobPlanBatch unchanged(String cursor) {
        return new JobPlanBatch(Coverage.UNCHANGED, List.of(), Set.of(), List.of(), cursor);
    }

    /** Returns what the answer says about plans that it does not name. */
    public Coverage coverage() {
        return coverage;
    }

    /** Returns the versions told; unmodifiable, in no promised order. */
    public List<JobPlanVersion> plans() {
        return plans;
    }

    /** Returns the plans that the source has taken back; unmodifiable. */
    public Set<JobPlanId> withdrawn() {
        return withdrawn;
    }

    /** Returns the records that could not be used; unmodifiable, in the order in which people should read them. */
    public List<RejectedRecord> rejected() {
        return rejected;
    }

    /** Returns what the next read begins with; empty text if that is the beginning. */
    public String cursor() {
        return cursor;
    }
}
