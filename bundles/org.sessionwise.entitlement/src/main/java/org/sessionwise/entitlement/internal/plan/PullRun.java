package org.sessionwise.entitlement.internal.plan;

import java.time.Clock;
import java.time.Instant;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

/** One pull, from its beginning to its report. */
final class PullRun {

    private final String id;
    private final String source;
    private final Clock clock;
    private final boolean dryRun;
    private final Instant startedAt;

    PullRun(String id, PullOrder order, Clock clock) {
        this.id = id;
        this.source = order.source();
        this.clock = clock;
        this.dryRun = order.isDryRun();
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

    PullReport held(JobPlanBatch batch, PullOutcome outcome, PullHold hold) {
        return done(batch, outcome).held(hold.words(), hold.departments(), hold.key());
    }
}
