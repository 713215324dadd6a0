package org.sessionwise.api.plan;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;

/** Pulls job plans from sources into the register. Safe from any thread; one pull of a source runs at a time. */
@ProviderType
public interface JobPlanPulls {

    /** Returns the sources that are configured and running now, ordered by id; empty if there are none. */
    List<PlanSource> sources();

    /**
     * Pulls from a source and returns when it is done.
     *
     * <p>Atomic: everything is kept or nothing. Idempotent: pulled twice, nothing changes. A plan withdrawn at the source is
     * closed, never deleted. A plan whose person cannot be matched waits among the {@link #unmatched()}. A dry run reports the
     * same and keeps nothing. Blocks as long as the source's own deadline. Audited.
     *
     * @param sourceId as {@link #sources()} tells
     * @return what became of it; a source that is down or wrong is a value too ({@link PullReport.Outcome#FAILED})
     * @throws NoAnswerException if host or database gave no answer; nothing was kept
     */
    PullReport pull(String sourceId, boolean dryRun, Actor actor) throws NoAnswerException;

    /**
     * Returns the last pulls, newest first, dry runs and failures included; empty if nobody pulled yet.
     *
     * @param most how many at most, zero or more
     */
    List<PullReport> recent(int most) throws NoAnswerException;

    /** Returns the plans that wait for a person, ordered by plan; empty if all are matched. */
    List<UnmatchedPlan> unmatched() throws NoAnswerException;
}
