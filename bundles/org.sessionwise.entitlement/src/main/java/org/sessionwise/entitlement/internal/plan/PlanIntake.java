package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.jobplan.spi.JobPlanBatch;

/** Takes a source's answer in, in the transaction of a connection. */
final class PlanIntake {

    private final PlanVersionTable plans;
    private final DecidedOwnerTable decided;

    PlanIntake(Connection connection) {
        this.plans = new PlanVersionTable(connection);
        this.decided = new DecidedOwnerTable(connection);
    }

    /** Returns what the answer comes to; keeps nothing. */
    PullOutcome tryOut(
            String source, JobPlanBatch batch, PersonMatcher people, ContractCatalogue contracts, Instant now)
            throws SQLException {
        PlanTelling telling = new PlanTelling(source, people, decided.staff(), now);
        TellingRules rules = new TellingRules(source, batch.withdrawn(), contracts);
        return new PullComputation(batch, plans.all(), telling, rules, now).compute();
    }

    /** Returns what it comes to that people may be others; keeps nothing. */
    PullOutcome askAgain(PersonMatcher people, Instant now) throws SQLException {
        return tryOut("", JobPlanBatch.unchanged(""), people, ContractCatalogue.of(List.of()), now);
    }

    /** Keeps what an answer comes to, as worked out in this transaction. */
    void keep(PullOutcome outcome) throws SQLException {
        for (PullOutcome.Change change : outcome.changes()) {
            plans.put(change.after());
        }
    }
}
