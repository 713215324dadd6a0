package org.sessionwise.api.plan;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobRunningException;

/** Pulls job plans from sources into the register. Safe from any thread; one pull of a source runs at a time. */
@ProviderType
public interface JobPlanPulls {

    /** The kind of the jobs that pull; their subject is the source's id, their reference the report's. */
    String JOB_KIND = "pull";

    /** Returns the sources that are configured and running now, ordered by id; empty if there are none. */
    List<PlanSource> sources() throws NoAnswerException;

    /**
     * Begins a pull and returns at once.
     *
     * <p>Atomic: everything is kept or nothing. Idempotent: pulled twice, nothing changes. A plan withdrawn at the source is
     * closed, never deleted; one that would close more plans of a department than the brake allows keeps nothing and waits
     * for a person's yes ({@link PullReport.Outcome#HELD}). A plan whose person cannot be matched waits
     * ({@link PlanOwners}). A dry run reports the same and keeps nothing. Audited.
     *
     * @return the job; when it has ended, its reference is the id of the {@link #report}. A source that is not there, is
     *     down or wrong makes a report, too ({@link PullReport.Outcome#FAILED}), and a failed job
     * @throws JobRunningException if the source is being pulled from already
     * @throws NoAnswerException if the database gave no answer; nothing was begun
     */
    Job begin(PullOrder order, Actor actor) throws JobRunningException, NoAnswerException;

    /** Returns what a pull did; empty if there is no such report (yet). */
    Optional<PullReport> report(String id) throws NoAnswerException;

    /**
     * Returns the last pulls, newest first, dry runs and failures included; empty if nobody pulled yet.
     *
     * @param most how many at most, zero or more
     */
    List<PullReport> recent(int most) throws NoAnswerException;
}
