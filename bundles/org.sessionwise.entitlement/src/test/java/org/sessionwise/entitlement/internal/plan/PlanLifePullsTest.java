package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.day;
import static org.sessionwise.entitlement.internal.fakes.Plans.days;
import static org.sessionwise.entitlement.internal.fakes.Plans.flexible;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.entitlement.internal.fakes.WholePlan;

/** What pulls make of contracts, states and signatures; on 1 April 2026 to begin with. */
class PlanLifePullsTest extends PullTrial {

    private final JobPlanVersion amysPlan = plan("JP-1", 1, "101", from("2026-01-05"));
    private final JobPlanVersion bensPlan = plan("JP-2", 1, "102", from("2026-01-05"));

    private static JobPlanVersion under(JobPlanVersion plan, String code) {
        return plan.toBuilder()
                .contract(Contract.inProgrammedActivities(code, Duration.ofHours(4)))
                .build();
    }

    @Test
    void unknownContractHoldsItsPlanBackAndNoOther() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        List<String> before = everythingKept();
        feed.changed("c2", under(amysPlan, "CONSULTANT"), bensPlan);

        PullReport report = pull(feed);

        PullReport.Rejection rejection = report.rejected().get(0);
        assertEquals(List.of("plan JP-1", "contract"), List.of(rejection.record(), rejection.field()));
        assertTrue(
                rejection
                        .problem()
                        .endsWith(
                                "let an administrator add the contract in the settings; what was kept of the plan stays"
                                        + " as it is (IN-03)"),
                rejection.problem());
        assertTrue(everythingKept().containsAll(before));
        assertEquals(List.of(bensPlan), plansOf(ben));
        pull(feed);
        assertEquals("all", feed.cursors.get(2).orElseThrow(), "an administrator may add it: it is read again");
    }

    @Test
    void everythingThatASourceTellsReachesTheRegister() throws Exception {
        JobPlanVersion whole = WholePlan.of(amysPlan);
        feed.hasAll(whole);
        pull(feed);

        assertEquals(List.of(whole), plansOf(amy));
        pull(feed);
        assertEquals(List.of(whole), plansOf(amy));
    }

    @Test
    void approvedVersionToldAsDraftStaysInForce() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        feed.hasAll(
                plan("JP-1", 1, "101", from("2026-01-05"), flexible("more", "SPA")).toBuilder()
                        .state(JobPlanState.DRAFT)
                        .build(),
                bensPlan);

        PullReport report = pull(feed);

        assertEquals("state", report.rejected().get(0).field());
        assertTrue(report.rejected()
                .get(0)
                .problem()
                .startsWith("version 1 was approved and is now told as DRAFT, expected a new version"));
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void approvedVersionIsInForceUntilALaterOneSupersedesIt() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        JobPlanVersion second = plan("JP-1", 2, "101", from("2026-06-01"));
        feed.hasAll(
                amysPlan,
                second.toBuilder().state(JobPlanState.AWAITING_SIGNATURES).build());
        pull(feed);
        assertEquals(List.of(amysPlan), plansOf(amy));

        feed.hasAll(amysPlan.toBuilder().state(JobPlanState.SUPERSEDED).build(), second);
        pull(feed);

        List<?> ruling = List.of(days("2026-01-05", "2026-06-01"), from("2026-06-01"));
        assertEquals(ruling, plansOf(amy).stream().map(JobPlanVersion::inForce).toList());
        clock.now = Instant.parse("2026-08-01T12:00:00Z");
        pull(feed);
        assertEquals(ruling, plansOf(amy).stream().map(JobPlanVersion::inForce).toList());
    }

    @Test
    void signaturesFallFromAChangedDraftAndDoNotComeBack() throws Exception {
        feed.hasAll(signed(amysPlan, "2026-03-20"));
        pull(feed);
        JobPlanVersion changed = plan("JP-1", 1, "101", from("2026-01-05"), flexible("more", "SPA"));
        feed.hasAll(signed(changed, "2026-03-20"));
        pull(feed);
        assertEquals(List.of(), signatures());
        clock.now = Instant.parse("2026-04-09T12:00:00Z");
        feed.hasAll(signed(changed, "2026-03-20", "2026-04-02"));
        pull(feed);

        assertEquals(List.of(new Signature(Signature.Role.EMPLOYEE, day("2026-04-02"))), signatures());
    }

    private static JobPlanVersion signed(JobPlanVersion plan, String... dates) {
        List<Signature> signatures = Stream.of(dates)
                .map(date -> new Signature(Signature.Role.EMPLOYEE, day(date)))
                .toList();
        return plan.toBuilder()
                .state(JobPlanState.AWAITING_SIGNATURES)
                .life(new PlanLife(signatures, List.of()))
                .build();
    }

    private List<Signature> signatures() throws Exception {
        return store.read(connection -> new PlanVersionTable(connection).all())
                .get(0)
                .version()
                .life()
                .signatures();
    }
}
