package org.sessionwise.itests.benchmark.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TrustYear;

class PlannedTrustIT {

    private static final TrustYear YEAR = TrustYear.of(2, 1);

    @Test
    void readsKeepsAndMergesEveryPlanOfTheYear() throws Exception {
        int plans = IntStream.range(0, YEAR.people())
                .map(person -> Rostering.plans(YEAR.person(person)).size())
                .sum();
        try (PlanFeed feed = new PlanFeed(YEAR, 10, 1);
                PlannedTrust trust = new PlannedTrust(YEAR, DepartmentIT.home("trust"), feed, 4)) {
            assertEquals(plans, trust.read().plans().size());

            PullReport report = trust.pull();

            assertEquals(new PullReport.Counts(plans, 0, 0, 0, 0), report.counts());
            trust.mergeTemplates();
            TemplateProposal proposal = trust.propose();
            assertTrue(proposal.changes().stream().anyMatch(change -> change.kind() == ProposedChange.Kind.ADD));
            assertEquals(ApplyResult.Status.APPLIED, trust.apply(proposal).status());
            assertTrue(
                    trust.propose().changes().stream().noneMatch(change -> change.kind() == ProposedChange.Kind.ADD));
        }
    }
}
