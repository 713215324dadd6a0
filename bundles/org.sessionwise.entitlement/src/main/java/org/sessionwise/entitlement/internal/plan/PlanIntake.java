package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.sessionwise.jobplan.spi.JobPlanBatch;

/** Takes a source's answer in, in the transaction of a connection. */
final class PlanIntake {

    private final PlanVersionTable plans;

    PlanIntake(Connection connection) {
        this.plans = new PlanVersionTable(connection);
    }

    /** Returns what the answer comes to; keeps nothing. */
    PullOutcome tryOut(String source, JobPlanBatch batch, PersonMatcher people, Instant now) throws SQLException {
        return new PullComputation(source, batch, plans.all(), people, now).compute();
    }

    /** Keeps what the answer comes to. */
    PullOutcome take(String source, JobPlanBatch batch, PersonMatcher people, Instant now) throws SQLException {
        PullOutcome outcome = tryOut(source, batch, people, now);
        for (PullOutcome.Change change : outcome.changes()) {
            plans.put(change.after());
        }
        return outcome;
    }
}
