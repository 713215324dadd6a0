package org.sessionwise.entitlement.internal.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        return new PullReport(
                id, source, startedAt, clock.instant(), dryRun, Outcome.FAILED, problem, 0, 0, 0, 0, 0, List.of());
    }

    PullReport done(JobPlanBatch batch, PullOutcome outcome) {
        return new PullReport(
                id,
                source,
                startedAt,
                clock.instant(),
                dryRun,
                batch.coverage() == Coverage.UNCHANGED ? Outcome.NOTHING_NEW : Outcome.DONE,
                "",
                outcome.added(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.closed(),
                outcome.unmatched(),
                outcome.rejected());
    }

    /** Returns a report as the audit log keeps it: counts only. */
    static String words(PullReport report) {
        return report.outcome() + ": " + report.added() + " added, " + report.changed() + " changed, "
                + report.unchanged() + " unchanged, " + report.closed() + " closed, " + report.unmatched()
                + " unmatched, " + report.rejected().size() + " rejected";
    }
}
