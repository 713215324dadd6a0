package org.sessionwise.entitlement.internal.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

/** One pull, from its beginning to its report. */
final class PullRun {

    private final String id = UUID.randomUUID().toString();
    private final String source;
    private final Clock clock;
    private final boolean dryRun;
    private final Instant startedAt;

    PullRun(String source, Clock clock, boolean dryRun) {
        this.source = source;
        this.clock = clock;
        this.dryRun = dryRun;
        this.startedAt = clock.instant();
    }

    String source() {
        return source;
    }

    boolean dryRun() {
        return dryRun;
    }

    Instant startedAt() {
        return startedAt;
    }

    PullReport failed(String problem) {
        return PullReport.failed(id, source, startedAt, clock.instant(), dryRun, problem);
    }

    PullReport done(JobPlanBatch batch, PullOutcome outcome) {
        return PullReport.taken(
                id,
                source,
                startedAt,
                clock.instant(),
                dryRun,
                batch.coverage() == Coverage.UNCHANGED ? Outcome.NOTHING_NEW : Outcome.DONE,
                outcome.counts(),
                outcome.rejected());
    }

    /** Returns a report as the audit log keeps it: counts only. */
    static String words(PullReport report) {
        return report.outcome() + ": " + report.counts().added() + " added, "
                + report.counts().changed() + " changed, "
                + report.counts().unchanged() + " unchanged, " + report.counts().closed() + " closed, "
                + report.counts().unmatched()
                + " unmatched, " + report.rejected().size() + " rejected";
    }
}
