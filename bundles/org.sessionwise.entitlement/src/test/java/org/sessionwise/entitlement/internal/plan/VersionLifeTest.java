package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.domain.plan.JobPlanState.APPROVED;
import static org.sessionwise.domain.plan.JobPlanState.DRAFT;
import static org.sessionwise.domain.plan.JobPlanState.SUPERSEDED;
import static org.sessionwise.domain.plan.JobPlanState.WITHDRAWN;
import static org.sessionwise.entitlement.internal.fakes.Plans.day;
import static org.sessionwise.entitlement.internal.fakes.Plans.days;
import static org.sessionwise.entitlement.internal.fakes.Plans.flexible;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;

/** The life of a version as a table of decisions, on 1 April 2026. */
class VersionLifeTest {

    private static final LocalDate TODAY = day("2026-04-01");
    private static final Owner OWNER = Owner.waiting("waits", Instant.parse("2026-04-01T12:00:00Z"));

    private final VersionLife life = new VersionLife("feed", TODAY);

    private static JobPlanVersion version(int number, JobPlanState state, String first, Activity... activities) {
        return plan("JP-1", number, "101", from(first), activities).toBuilder()
                .state(state)
                .build();
    }

    private static JobPlanVersion version(JobPlanState state, Activity... activities) {
        return version(1, state, "2026-01-01", activities);
    }

    private KeptVersion kept(JobPlanVersion... told) {
        Optional<KeptVersion> kept = Optional.empty();
        for (JobPlanVersion version : told) {
            kept = Optional.of(life.told(kept, version, OWNER));
        }
        return kept.orElseThrow();
    }

    private static JobPlanVersion signed(JobPlanVersion version, String... dates) {
        return version.toBuilder()
                .life(new PlanLife(
                        Stream.of(dates)
                                .map(date -> new Signature(Signature.Role.EMPLOYEE, day(date)))
                                .toList(),
                        List.of()))
                .build();
    }

    private static List<String> signatures(KeptVersion kept) {
        return kept.version().life().signatures().stream()
                .map(one -> one.on().toString())
                .toList();
    }

    /** What it plans after it was told as the first, then as the second. Blank: nothing. */
    @ParameterizedTest
    @CsvSource({
        "APPROVED,            APPROVED,   open",
        "APPROVED,            WITHDRAWN,  2026-04-01",
        "APPROVED,            SUPERSEDED, 2026-04-01",
        "DRAFT,               APPROVED,   open",
        "DRAFT,               WITHDRAWN,  ",
        "DRAFT,               SUPERSEDED, ",
        "AWAITING_SIGNATURES, APPROVED,   open",
        "SUPERSEDED,          SUPERSEDED, ",
        "SUPERSEDED,          APPROVED,   open",
        "WITHDRAWN,           APPROVED,   open"
    })
    void whatAVersionPlansFollowsFromItsStates(JobPlanState first, JobPlanState then, String until) {
        Optional<String> planned = kept(version(first), version(then))
                .ruling()
                .map(range -> range.isOpenEnded() ? "open" : range.until().toString());

        assertEquals(Optional.ofNullable(until), planned);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobPlanState.class,
            names = {"APPROVED", "SUPERSEDED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatWasApprovedIsNotUndone(JobPlanState back) {
        KeptVersion approved = kept(version(APPROVED));

        assertEquals(true, VersionLife.undoes(approved, version(back)));
        assertEquals(true, VersionLife.undoes(kept(version(APPROVED), version(SUPERSEDED)), version(back)));
        assertEquals(true, VersionLife.undoes(kept(version(APPROVED), version(WITHDRAWN)), version(back)));
        assertEquals(false, VersionLife.undoes(kept(version(DRAFT)), version(back)));
    }

    @ParameterizedTest
    @EnumSource(
            value = JobPlanState.class,
            names = {"APPROVED", "SUPERSEDED", "WITHDRAWN"})
    void endingOrApprovingAgainUndoesNothing(JobPlanState on) {
        assertEquals(false, VersionLife.undoes(kept(version(APPROVED)), version(on)));
    }

    @ParameterizedTest
    @EnumSource(
            value = JobPlanState.class,
            names = {"SUPERSEDED", "WITHDRAWN"})
    void versionThatIsOverKeepsItsContent(JobPlanState over) {
        KeptVersion kept = kept(version(APPROVED), version(over, flexible("other", "SPA")));

        assertEquals(version(over), kept.version());
    }

    @Test
    void versionFirstHeardOfAsSupersededPlannedIfItWasApproved() {
        JobPlanVersion told =
                version(SUPERSEDED).toBuilder().approvedOn(day("2025-12-01")).build();

        assertEquals(Optional.of(days("2026-01-01", "2026-04-01")), kept(told).ruling());
        assertEquals(kept(told), kept(told, told));
    }

    private PlanHistory history(JobPlanVersion... told) {
        PlanHistory history = PlanHistory.none(told[0].planId());
        for (JobPlanVersion version : told) {
            history = history.with(kept(version));
        }
        return history;
    }

    private static List<Optional<DateRange>> ruling(PlanHistory history) {
        return history.versions().stream().map(KeptVersion::ruling).toList();
    }

    @Test
    void supersededVersionsPlanUntilTheNextBegins() {
        JobPlanVersion first = version(1, SUPERSEDED, "2025-01-01").toBuilder()
                .approvedOn(day("2024-12-01"))
                .build();
        JobPlanVersion second = version(2, SUPERSEDED, "2025-09-01").toBuilder()
                .approvedOn(day("2025-08-01"))
                .build();
        PlanHistory told = history(first, second, version(3, APPROVED, "2026-06-01"));

        assertEquals(
                List.of(
                        Optional.of(days("2025-01-01", "2025-09-01")),
                        Optional.of(days("2025-09-01", "2026-06-01")),
                        Optional.of(from("2026-06-01"))),
                ruling(VersionLife.succeeded(PlanHistory.none(told.plan()), told)));
    }

    @Test
    void versionSupersededBeforeEndsWhereItEnded() {
        PlanHistory before = history(version(1, APPROVED, "2025-01-01"));
        KeptVersion ended = before.version(1).orElseThrow().over(SUPERSEDED, day("2026-02-01"));
        PlanHistory told = before.with(ended).with(kept(version(2, APPROVED, "2026-06-01")));

        assertEquals(
                Optional.of(days("2025-01-01", "2026-02-01")),
                ruling(VersionLife.succeeded(before.with(ended), told)).get(0));
    }

    @Test
    void signaturesOlderThanTheContentFallFromAChangedDraft() {
        JobPlanVersion old = signed(version(DRAFT), "2026-03-01", "2026-03-05");
        JobPlanVersion changed =
                signed(version(JobPlanState.AWAITING_SIGNATURES, flexible("more", "SPA")), "2026-03-01", "2026-04-01");

        assertEquals(List.of("2026-03-01", "2026-03-05"), signatures(kept(old)));
        assertEquals(List.of("2026-04-01"), signatures(kept(old, changed)));
        assertEquals(
                List.of("2026-04-01"), signatures(kept(old, changed, changed)), "told again they do not come back");
    }

    @Test
    void signaturesStayWithADraftThatIsTheSame() {
        JobPlanVersion signed = signed(version(JobPlanState.AWAITING_SIGNATURES), "2026-03-01");

        assertEquals(List.of("2026-03-01"), signatures(kept(version(DRAFT), signed)));
    }

    @Test
    void approvedVersionKeepsTheSignaturesThatItsSourceTells() {
        JobPlanVersion approved = signed(version(APPROVED, flexible("more", "SPA")), "2026-03-01");

        assertEquals(List.of("2026-03-01"), signatures(kept(version(DRAFT), approved)));
    }

    @Test
    void outcomeOfAMediationStaysWithItsVersion() {
        Dispute settled = new Dispute(
                Dispute.Kind.MEDIATION, day("2026-01-05"), Optional.of(day("2026-02-01")), Optional.of("Agreed"));
        Dispute open = new Dispute(Dispute.Kind.APPEAL, day("2026-02-03"), Optional.empty(), Optional.empty());
        JobPlanVersion disputed = version(JobPlanState.APPEAL).toBuilder()
                .life(new PlanLife(List.of(), List.of(settled, open)))
                .build();

        assertEquals(
                List.of(settled),
                kept(disputed, version(APPROVED)).version().life().disputes());
        assertEquals(
                List.of(settled, open),
                kept(disputed, disputed).version().life().disputes());
    }
}
