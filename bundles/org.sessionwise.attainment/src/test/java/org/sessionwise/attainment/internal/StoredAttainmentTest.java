package org.sessionwise.attainment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.CriterionEvaluator;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.attainment.internal.facts.LevelAnnouncer;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.PlanLife;

@Timeout(120)
class StoredAttainmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final AttainmentScope TRUST = AttainmentScope.trust();
    private static final AttainmentScope HEART = AttainmentScope.of(MadeUpHost.HEART);
    private static final AttainmentScope RED = AttainmentScope.of(MadeUpHost.HEART, MadeUpHost.RED);
    private static final CriterionId ACTIVE = new CriterionId("1.4a");
    private static final CriterionId MEETS = new CriterionId("1.3h");
    private static final CriterionId TIMELY = new CriterionId("2.3b");
    private static final CriterionId RECORDED = new CriterionId("2.3c");
    private static final Actor AMY = new Actor("amy");

    @TempDir
    private Path directory;

    private EmbeddedDatabase database;
    private MadeUpTrust trust;
    private StoredAttainment attainment;

    /** Ten people in the red team of the heart department, nine with a good plan. */
    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        trust = new MadeUpTrust(database, TODAY + "T09:00:00Z");
        attainment = trust.attainment;
        for (int i = 0; i < 10; i++) {
            StaffId staff = new StaffId("p" + i);
            trust.host.employ(MadeUpHost.person(staff.value(), MadeUpHost.HEART, MadeUpHost.RED, "Doctors"));
            if (i > 0) {
                approve(staff);
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangedPlanIsReadAloneAndCountsAtOnce() throws Exception {
        assertEquals(Optional.of(new Proportion(9, 10)), verdict(TRUST, ACTIVE).counted());
        int staffReads = trust.host.staffReads;
        trust.plans.asked.clear();
        StaffId last = new StaffId("p0");
        approve(last);
        trust.plansChanged(last);

        assertEquals(Optional.of(new Proportion(10, 10)), verdict(TRUST, ACTIVE).counted());
        assertEquals(Set.of(last), trust.plans.asked.get(0));
        assertEquals(staffReads, trust.host.staffReads);
    }

    @Test
    void whatIsKnownIsNotReadAgainWithoutANotice() throws Exception {
        verdict(TRUST, ACTIVE);
        trust.plans.asked.clear();

        verdict(RED, ACTIVE);

        assertEquals(List.of(), trust.plans.asked);
    }

    @Test
    void whoIsLeftOutIsInNoDenominatorWithTheReasonTold() throws Exception {
        verdict(TRUST, ACTIVE);
        trust.evidence.note(
                new StaffId("p0"), PersonRecord.Kind.LEFT_OUT, DateRange.startingOn(TODAY), "On secondment");
        trust.notices.evidenceChanged();

        assertEquals(Optional.of(new Proportion(9, 9)), verdict(TRUST, ACTIVE).counted());
        assertEquals(1, attainment.report(TRUST, TODAY).exclusions().get("On secondment"));
        assertEquals(1, attainment.report(HEART, TODAY).attained().excluded());
    }

    @Test
    void whoLeftIsGoneTodayAndStillThereAsAtYesterday() throws Exception {
        assertEquals(10, attainment.report(TRUST, TODAY).attained().people());
        trust.clock.set(TODAY.plusDays(1) + "T09:00:00Z");
        trust.host.people.remove(new StaffId("p0"));
        trust.staffChanged(MadeUpHost.HEART);

        assertEquals(9, attainment.report(TRUST, TODAY.plusDays(1)).attained().people());
        assertEquals(10, attainment.report(TRUST, TODAY).attained().people());
    }

    @Test
    void aPlanLapsesAtMidnightWhereTheHostIs() throws Exception {
        trust.clock.set("2027-03-31T22:59:59Z"); // a second to midnight in London, which has summer time
        LocalDate march = LocalDate.of(2027, 3, 31);
        approve(new StaffId("p1"), march.minusYears(1).plusDays(1));
        for (int i = 2; i < 10; i++) {
            approve(new StaffId("p" + i), march.minusMonths(2));
        }
        assertEquals(9, verdict(TRUST, march).counted().orElseThrow().part());
        trust.clock.set("2027-03-31T23:00:00Z");

        assertEquals(
                8, verdict(TRUST, march.plusDays(1)).counted().orElseThrow().part());
    }

    @Test
    void beforeTheFirstRecordADayIsWorkedOutFromWhatIsKnownNow() throws Exception {
        assertTrue(attainment.report(TRUST, TODAY.minusDays(1)).isReconstructed());
        assertFalse(attainment.report(TRUST, TODAY).isReconstructed());
        assertEquals(
                9, verdict(TRUST, TODAY.minusDays(1)).counted().orElseThrow().part());
        assertEquals(
                0, verdict(TRUST, TODAY.minusYears(1)).counted().orElseThrow().part());
    }

    @Test
    void whatWasWorkedOutOfADayStandsUntilSomethingChanges() throws Exception {
        verdict(TRUST, TODAY.minusDays(1));
        trust.plans.asked.clear();
        trust.clock.set(TODAY + "T10:00:00Z");
        attainment.desk().goRound(Duration.ofMinutes(1));
        verdict(TRUST, TODAY.minusDays(1));
        assertEquals(List.of(), trust.plans.asked);
        approve(new StaffId("p0"));
        trust.plansChanged(new StaffId("p0"));

        assertEquals(
                10, verdict(TRUST, TODAY.minusDays(1)).counted().orElseThrow().part());
    }

    @Test
    void aTeamPlanThatWasAgreedCountsAfterARound() throws Exception {
        CriterionId meetingFirst = new CriterionId("3.2a");
        assertEquals(Status.NOT_ASSESSED, verdict(RED, meetingFirst).status());
        trust.teamPlans.get(MadeUpHost.HEART).write(MadeUpHost.RED, 2026, TODAY.minusMonths(3), TeamPlan.State.AGREED);
        attainment.desk().goRound(Duration.ofMinutes(1));

        assertEquals(
                Optional.of(new Proportion(9, 9)), verdict(RED, meetingFirst).counted());
    }

    @Test
    void aNeighbourThatGoesInTheMiddleOfACallGivesNoAnswerAndIsNotKnownAfterwards() throws Exception {
        trust.teamPlans.get(MadeUpHost.HEART).write(MadeUpHost.RED, 2026, TODAY.minusMonths(3), TeamPlan.State.AGREED);
        verdict(TRUST, ACTIVE);
        MadeUpTeamPlans gone = trust.teamPlans.get(MadeUpHost.HEART);
        gone.gone = true;
        trust.plansChanged(new StaffId("p1"));

        assertThrows(NoAnswerException.class, () -> verdict(TRUST, ACTIVE));
        trust.lose(gone);

        assertEquals(Status.NOT_ASSESSED, verdict(RED, new CriterionId("3.2a")).status());
    }

    @Test
    void whatFailedIsReadAgainAsAWhole() throws Exception {
        verdict(TRUST, ACTIVE);
        StaffId last = new StaffId("p0");
        approve(last);
        trust.plansChanged(last);
        trust.plans.down = true;
        assertThrows(NoAnswerException.class, () -> verdict(TRUST, ACTIVE));
        trust.plans.down = false;

        assertEquals(Optional.of(new Proportion(10, 10)), verdict(TRUST, ACTIVE).counted());
    }

    @Test
    void aHostThatIsDownGivesNoAnswerUntilItIsBack() throws Exception {
        trust.host.down = true;
        assertThrows(NoAnswerException.class, () -> attainment.report(TRUST, TODAY));
        trust.host.down = false;

        assertEquals(10, attainment.report(TRUST, TODAY).attained().people());
    }

    @Test
    void aHostThatDoesNotTellOfEachChangeIsReadAgainAfterAWhile() throws Exception {
        trust.host.features = Set.of();
        StoredAttainment silent = trust.restarted(database);
        assertEquals(10, silent.report(TRUST, TODAY).attained().people());
        trust.host.people.remove(new StaffId("p0"));
        trust.clock.set(TODAY + "T09:15:00Z");
        silent.desk().goRound(Duration.ofMinutes(1));
        assertEquals(10, silent.report(TRUST, TODAY).attained().people());
        trust.clock.set(TODAY + "T09:15:01Z");
        silent.desk().goRound(Duration.ofMinutes(1));

        assertEquals(9, silent.report(TRUST, TODAY).attained().people());
    }

    @Test
    void anEvaluatorOfAnotherBundleGoesBeforeTheBuiltInRuleForAsLongAsItIsThere() throws Exception {
        CriterionEvaluator evaluator = new CriterionEvaluator() {
            @Override
            public Set<CriterionId> criteria() {
                return Set.of(ACTIVE);
            }

            @Override
            public Optional<Verdict> decide(CriterionId criterion, AttainmentScope scope, LocalDate day) {
                return Optional.of(Verdict.of(Status.MET, "Because."));
            }
        };
        verdict(TRUST, ACTIVE);
        trust.neighbours.addEvaluator(evaluator);
        assertEquals("Because.", verdict(TRUST, ACTIVE).reason());
        trust.neighbours.removeEvaluator(evaluator);

        assertEquals(Optional.of(new Proportion(9, 10)), verdict(TRUST, ACTIVE).counted());
    }

    @Test
    void departmentsThatHaveNotSwitchedItOnAreNamedAndCountAllTheSame() throws Exception {
        trust.neighbours.addDepartment(() -> MadeUpHost.LUNG);

        assertEquals(List.of(MadeUpHost.HEART), attainment.report(TRUST, TODAY).switchedOff());
        assertEquals(10, attainment.report(TRUST, TODAY).attained().people());
    }

    @Test
    void whoIsNotThereHasNoLevel() {
        AttainmentScope nowhere = AttainmentScope.of(new DepartmentId("nowhere"));
        AttainmentScope noTeam = AttainmentScope.of(MadeUpHost.HEART, new TeamId("green"));

        assertThrows(UnknownScopeException.class, () -> attainment.report(nowhere, TODAY));
        assertThrows(UnknownScopeException.class, () -> attainment.nextSteps(noTeam, Optional.empty(), Set.of()));
        assertThrows(UnknownScopeException.class, () -> attainment.whatIf(TRUST.onlyGroup("Pilots"), Set.of()));
    }

    @Test
    void theTrustsNumbersCountFromTheirDayAndSayWhoSetThem() throws Exception {
        AttainmentPolicy policy =
                AttainmentPolicy.LOCAL_DEFAULT.with(MEETS, "maximumMonths", 5).smallestGroup(10);
        attainment.save(TODAY, policy, 0, AMY);

        assertThrows(ChangedMeanwhileException.class, () -> attainment.save(TODAY, policy, 0, AMY));
        assertEquals(policy, attainment.policies().on(TODAY).settled());
        assertEquals(
                Optional.of(5),
                attainment
                        .report(TRUST, TODAY)
                        .catalogue()
                        .criterion(MEETS)
                        .orElseThrow()
                        .setting("maximumMonths"));
        assertEquals(10, attainment.report(TRUST, TODAY).policy().settled().smallestGroup());
        assertEquals(1, trust.audit.lines().size());
    }

    @Test
    void whatTheTextStatesOrTheCatalogueLacksIsNotTheTrustsToSet() {
        AttainmentPolicy lower = AttainmentPolicy.LOCAL_DEFAULT.with(ACTIVE, "minimumPercent", 50);
        AttainmentPolicy unknown = AttainmentPolicy.LOCAL_DEFAULT.with(ACTIVE, "moonPhase", 1);

        assertThrows(IllegalArgumentException.class, () -> attainment.save(TODAY, lower, 0, AMY));
        assertThrows(IllegalArgumentException.class, () -> attainment.save(TODAY, unknown, 0, AMY));
        assertThrows(
                IllegalArgumentException.class,
                () -> attainment.save(TODAY, AttainmentPolicy.LOCAL_DEFAULT.catalogue("none"), 0, AMY));
    }

    @Test
    void levelsToReachStandByScopeInVersions() throws Exception {
        attainment.aim(RED, 2, TODAY.plusYears(1), 0, AMY);
        attainment.aim(RED.onlyGroup("Doctors"), 3, TODAY.plusYears(2), 0, AMY);
        attainment.aim(RED, 3, TODAY.plusYears(1), 1, AMY);

        assertThrows(ChangedMeanwhileException.class, () -> attainment.aim(RED, 4, TODAY, 1, AMY));
        assertThrows(IllegalArgumentException.class, () -> attainment.aim(RED, 5, TODAY, 2, AMY));
        assertEquals(3, attainment.target(RED).orElseThrow().level());
        assertEquals(2, attainment.target(RED).orElseThrow().version());
        assertEquals(
                1, attainment.target(RED.onlyGroup("Doctors")).orElseThrow().version());
        assertEquals(Optional.empty(), attainment.target(TRUST));
    }

    @Test
    void stepsAreOrderedByEffortAndNameOnlyWhomTheCallerSees() throws Exception {
        trust.plans.all.remove(new StaffId("p1"));
        trust.plans.all.remove(new StaffId("p2"));
        List<NextStep> steps = attainment.nextSteps(RED, Optional.of(1), Set.of(new StaffId("p1")));
        NextStep active = step(steps, ACTIVE);

        assertEquals(new NextStep.Effort(2, 3, 2), active.effort());
        assertEquals(List.of(new StaffId("p1")), active.behind());
        assertEquals("If 2 more plans are reviewed and approved, 1.4a is met.", active.todo());
        List<Long> efforts = steps.stream().map(step -> step.effort().size()).toList();
        assertEquals(efforts.stream().sorted().toList(), efforts);
        assertTrue(steps.stream().allMatch(step -> step.level() == 1));
        assertTrue(steps.stream().noneMatch(step -> step.verdict().status().counts()));
    }

    @Test
    void everyStepToTheHighestLevelSaysWhatIsToBeDone() throws Exception {
        List<NextStep> steps = attainment.nextSteps(TRUST, Optional.of(4), Set.of());

        assertTrue(steps.size() > 40);
        for (NextStep step : steps) {
            assertTrue(step.todo().startsWith("If ")
                    && step.todo().endsWith(step.criterion().id() + " is met."));
            assertTrue(step.effort().people() > 0
                    && step.effort().records() >= step.effort().needed());
        }
    }

    @Test
    void whoDoesItByWhenStandsWithTheStep() throws Exception {
        StepPlan.Content content =
                new StepPlan.Content("Medical director", Optional.of(TODAY.plusMonths(2)), "each lead asks");
        attainment.plan(RED, MEETS, content, 0, AMY);

        StepPlan kept = step(attainment.nextSteps(RED, Optional.of(1), Set.of()), MEETS)
                .plan()
                .orElseThrow();
        assertEquals(content, kept.content());
        assertThrows(ChangedMeanwhileException.class, () -> attainment.plan(RED, MEETS, content, 0, AMY));
        assertEquals(2, attainment.plan(RED, MEETS, content, 1, AMY).version());
    }

    @Test
    void whatIfChangesNothing() throws Exception {
        trust.plans.all.clear();
        assertEquals(Status.NOT_MET, verdict(TRUST, ACTIVE).status());

        assertEquals(
                Status.MET,
                attainment.whatIf(TRUST, Set.of(ACTIVE)).verdicts().get(ACTIVE).status());
        assertEquals(Status.NOT_MET, verdict(TRUST, ACTIVE).status());
    }

    @Test
    void listenersAreToldOnceOfWhatChanged() throws Exception {
        AtomicInteger told = new AtomicInteger();
        LevelAnnouncer announcer = new LevelAnnouncer(trust.notices);
        announcer.addListener(told::incrementAndGet);
        attainment.desk().catchUp();
        attainment.desk().catchUp();
        assertEquals(1, told.get());
        approve(new StaffId("p0"));
        trust.plansChanged(new StaffId("p0"));
        attainment.desk().catchUp();

        assertEquals(2, told.get());
    }

    @Test
    void mediationsAndAppealsThatPlansCarryCountOnceWithoutAName() throws Exception {
        StaffId staff = new StaffId("p1");
        Dispute open = new Dispute(Dispute.Kind.MEDIATION, TODAY.minusDays(60), Optional.empty(), Optional.empty());
        carry(staff, open);
        assertEquals(Optional.of(new Proportion(1, 1)), verdict(TRUST, TIMELY).counted());
        assertEquals(Status.NOT_ASSESSED, verdict(TRUST, RECORDED).status());
        carry(staff, closed(TODAY.minusDays(10), Optional.empty()));
        assertEquals(Status.NOT_MET, verdict(TRUST, RECORDED).status());
        carry(staff, closed(TODAY.minusDays(10), Optional.of("Agreed")));

        assertEquals(Optional.of(new Proportion(1, 1)), verdict(TRUST, RECORDED).counted());
        assertEquals(Status.MET, verdict(TRUST, RECORDED).status());
        assertEquals(
                List.of("live/mediation/heart/2026-04-16/1"),
                verdict(TRUST, RECORDED).evidence());
        assertEquals(
                Status.NOT_ASSESSED,
                attainment
                        .report(TRUST, TODAY.minusDays(11))
                        .attained()
                        .verdicts()
                        .get(RECORDED)
                        .status());
    }

    @Test
    void aMediationThatStaysOpenTooLongIsNotTimely() throws Exception {
        carry(
                new StaffId("p1"),
                new Dispute(Dispute.Kind.APPEAL, TODAY.minusDays(93), Optional.empty(), Optional.empty()));

        assertEquals(Status.NOT_MET, verdict(TRUST, TIMELY).status());
        assertEquals(
                "0 of 1 mediations and appeals took no longer than 92 days.",
                verdict(TRUST, TIMELY).reason());
    }

    private static Dispute closed(LocalDate on, Optional<String> outcome) {
        return new Dispute(Dispute.Kind.MEDIATION, TODAY.minusDays(60), Optional.of(on), outcome);
    }

    /** A new version carries it in addition to the one before. */
    private void carry(StaffId staff, Dispute dispute) {
        int number = trust.plans.all.get(staff).size() + 1;
        trust.plans.approve(
                staff,
                MadeUpPlans.good(staff, 100 + number, TODAY.minusMonths(2))
                        .life(new PlanLife(List.of(), List.of(dispute)))
                        .build());
        trust.plansChanged(staff);
    }

    private void approve(StaffId staff) {
        approve(staff, TODAY.minusMonths(2));
    }

    private void approve(StaffId staff, LocalDate day) {
        trust.plans.approve(
                staff, MadeUpPlans.good(staff, trust.plans.all.size() + 1, day).build());
    }

    private static NextStep step(List<NextStep> steps, CriterionId criterion) {
        return steps.stream()
                .filter(step -> step.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict(AttainmentScope scope, CriterionId criterion) throws Exception {
        return attainment.report(scope, TODAY).attained().verdicts().get(criterion);
    }

    private Verdict verdict(AttainmentScope scope, LocalDate day) throws Exception {
        return attainment.report(scope, day).attained().verdicts().get(ACTIVE);
    }
}
