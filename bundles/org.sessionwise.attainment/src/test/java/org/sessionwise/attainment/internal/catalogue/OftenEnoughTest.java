package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** What has to happen again and again, and what became of it. */
class OftenEnoughTest {

    private static final LocalDate DAY = GoodScenes.DAY;

    @ParameterizedTest
    @CsvSource({
        // one in a financial quarter speaks for it and for the whole next one
        "2026-04-01, 2026-08-31, MET",
        "2026-04-01, 2026-09-01, MET_EXPIRING",
        "2026-04-01, 2026-09-30, MET_EXPIRING",
        "2026-04-01, 2026-10-01, NOT_MET",
        "2026-06-30, 2026-09-30, MET_EXPIRING",
        "2026-06-30, 2026-10-01, NOT_MET",
        "2026-07-01, 2026-12-31, MET_EXPIRING",
        "2026-07-01, 2027-01-01, NOT_MET",
        "2026-10-01, 2027-03-31, MET_EXPIRING",
        "2026-10-01, 2027-04-01, NOT_MET",
        "2024-02-29, 2024-06-30, MET_EXPIRING",
        "2024-02-29, 2024-07-01, NOT_MET",
        "2026-10-21, 2026-10-20, NOT_ASSESSED"
    })
    void quarterlyMeansThatNoWholeFinancialQuarterPassesWithout(LocalDate held, LocalDate day, Status status) {
        assertEquals(
                status,
                Scene.of("3.5b")
                        .meeting(held, Topics.CONSISTENCY_COMMITTEE)
                        .on(day)
                        .status());
        assertEquals(
                status,
                Scene.of("4.2h").meeting(held, Topics.GOVERNANCE_GROUP).on(day).status());
        assertEquals(
                status,
                GoodScenes.review(Scene.of("3.3a").planned(1), held, 0, 0)
                        .on(day)
                        .status());
        assertEquals(
                status,
                Scene.of("3.1d")
                        .planned(1)
                        .meeting(held, Topics.DEMAND)
                        .attested(held)
                        .on(day)
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"92, MET_EXPIRING", "93, NOT_MET", "62, MET", "63, MET_EXPIRING"})
    void aTrustMayCountDaysInstead(int later, Status status) {
        Criterion byDays = changed("3.5b", "maximumDays", 92);
        LocalDate held = LocalDate.of(2026, 1, 5);

        assertEquals(
                status,
                Scene.of(byDays)
                        .meeting(held, Topics.CONSISTENCY_COMMITTEE)
                        .on(held.plusDays(later))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-05, 2026-08-04, MET",
        "2026-07-05, 2026-08-05, MET_EXPIRING",
        "2026-07-05, 2026-10-04, MET_EXPIRING",
        "2026-07-05, 2026-10-05, NOT_MET",
        "2025-11-30, 2026-02-28, MET_EXPIRING",
        "2025-11-30, 2026-03-01, NOT_MET"
    })
    void theWorkforceGroupMeetsAtLeastEachQuarterOfAYearAndBetterEachMonth(
            LocalDate held, LocalDate day, Status status) {
        assertEquals(
                status,
                Scene.of("1.3h").meeting(held, Topics.WORKFORCE_GROUP).on(day).status());
    }

    @Test
    void anotherBodysMeetingIsNone() {
        assertEquals(
                "NOT_ASSESSED: No such meeting is on record yet.",
                Scene.of("3.5b")
                        .meeting(GoodScenes.MET, Topics.GOVERNANCE_GROUP)
                        .on(DAY)
                        .toString());
        assertEquals(
                Status.NOT_ASSESSED,
                Scene.of("1.3h")
                        .meeting(GoodScenes.MET, Topics.SERVICE_REVIEW)
                        .on(DAY)
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"finance", "clinical", "people"})
    void aServiceReviewNeedsAllThreeProfessions(String missing) {
        Set<String> present = new TreeSet<>(Set.of("finance", "clinical", "people"));
        present.remove(missing);
        Scene scene = Scene.of("4.3b").planned(1).shown(EvidenceKind.MEETING, GoodScenes.MET, one -> one.topics(
                        Set.of(Topics.SERVICE_REVIEW))
                .roles(present));

        assertEquals(
                "NOT_MET: The last review was on 5 October 2026, without " + missing + ".",
                scene.on(DAY).toString());
    }

    @ParameterizedTest
    @CsvSource({"indicators", "planned-and-delivered", "expected-and-actual-demand", "objectives"})
    void aServiceReviewCoversAllFourSubjects(String missing) {
        Set<String> covered = new TreeSet<>(Set.of(
                "service-review", "indicators", "planned-and-delivered", "expected-and-actual-demand", "objectives"));
        covered.remove(missing);
        Scene scene = Scene.of("4.3d").planned(1).meeting(GoodScenes.MET, covered.toArray(String[]::new));

        assertEquals(
                "NOT_MET: The last review was on 5 October 2026, but did not cover " + missing + ".",
                scene.on(DAY).toString());
    }

    @Test
    void indicatorsAreReportedToBothAndTheOlderReportDecides() {
        LocalDate old = LocalDate.of(2026, 7, 1);
        Scene boardOnly = GoodScenes.report(Scene.of("4.1b").planned(1), Topics.BOARD, GoodScenes.MET);
        Scene departmentOnly = GoodScenes.report(Scene.of("4.1b").planned(1), Topics.DEPARTMENT, GoodScenes.MET);
        Scene both = GoodScenes.report(
                GoodScenes.report(Scene.of("4.1b").planned(1), Topics.BOARD, GoodScenes.MET), Topics.DEPARTMENT, old);

        assertEquals(
                "NOT_ASSESSED: No report of the indicators to the department is on record yet.",
                boardOnly.on(DAY).toString());
        assertEquals(
                "NOT_ASSESSED: No report of the indicators to the board is on record yet.",
                departmentOnly.on(DAY).toString());
        assertEquals(Status.NOT_MET, departmentOnly.on(LocalDate.of(2027, 4, 1)).status());
        assertEquals(
                "MET: The board had a report on 5 October 2026, the department on 1 July 2026.",
                both.on(DAY).toString());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 1)), both.on(DAY).until());
        assertEquals(Status.NOT_MET, both.on(LocalDate.of(2027, 1, 1)).status());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NOT_APPLICABLE, MET", "4, 4, MET, MET", "3, 4, NOT_MET, NOT_MET", "0, 1, NOT_MET, NOT_MET"})
    void everyFlagOfTheLastReviewNeedsACauseAndAnAction(int answered, int flags, Status mitigated, Status watched) {
        assertEquals(
                mitigated,
                GoodScenes.review(Scene.of("3.3b").planned(1), GoodScenes.MET, answered, flags)
                        .on(DAY)
                        .status());
        assertEquals(
                watched,
                GoodScenes.review(Scene.of("3.2d").planned(1), GoodScenes.MET, answered, flags)
                        .on(DAY)
                        .status());
        assertEquals(
                Status.MET,
                GoodScenes.review(Scene.of("3.3a").planned(1), GoodScenes.MET, answered, flags)
                        .on(DAY)
                        .status());
    }

    @Test
    void anOlderReviewThatAnsweredAllDoesNotHideTheLastOne() {
        Scene scene = Scene.of("3.3b").planned(1);
        GoodScenes.review(scene, LocalDate.of(2026, 7, 10), 4, 4);
        GoodScenes.review(scene, GoodScenes.MET, 1, 2);

        assertEquals(
                "NOT_MET: 1 of 2 flags of the last review have a cause and an action.",
                scene.on(DAY).toString());
    }

    @ParameterizedTest
    @CsvSource({"10, 10, MET", "9999, 10000, NOT_MET", "0, 3, NOT_MET", "0, 0, NOT_ASSESSED"})
    void plansAreAgreedAfterTheTeamMet(int after, int all, Status status) {
        assertEquals(
                status,
                GoodScenes.teamPlan(Scene.of("3.2a").planned(1), after, all)
                        .on(DAY)
                        .status());
    }

    @Test
    void aTeamMeetingAloneDoesNotShowThatPlansCameAfterIt() {
        assertEquals(
                "NOT_ASSESSED: It is not known whether plans were agreed after the meeting.",
                Scene.of("3.2a")
                        .planned(1)
                        .meeting(GoodScenes.TEAM_MET, Topics.TEAM_MEETING)
                        .on(DAY)
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, MET", "2, 3, NOT_MET", "0, 0, NOT_MET"})
    void leadersHaveTheTimeAgreedForTheirRole(int withTime, int roles, Status status) {
        assertEquals(
                status,
                GoodScenes.teamPlan(Scene.of("3.2g").planned(1), withTime, roles)
                        .attested(GoodScenes.ATTESTED)
                        .on(DAY)
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, MET", "0, 1, NOT_MET", "1, 0, NOT_MET"})
    void aTeamsPlanSetsObjectivesAndOutputs(int objectives, int outputs, Status status) {
        Scene scene = Scene.of("3.2b")
                .planned(1)
                .shown(EvidenceKind.LIVE, GoodScenes.TEAM_MET, one -> one.topics(Set.of(Topics.TEAM_PLAN))
                        .count(LiveCounts.OBJECTIVES, new Proportion(0, objectives))
                        .count(LiveCounts.OUTPUTS, new Proportion(0, outputs)))
                .attested(GoodScenes.ATTESTED);

        assertEquals(status, scene.on(DAY).status());
    }

    @ParameterizedTest
    @CsvSource({"8, 2, MET, MET", "7, 2, NOT_MET, NOT_MET", "8, 1, MET, NOT_MET", "0, 0, NOT_MET, NOT_MET"})
    void aSampleIsReviewedAndWhatWasReturnedComesBack(int reviewed, int back, Status sampled, Status returned) {
        assertEquals(
                sampled,
                GoodScenes.sample(Scene.of("3.5c"), GoodScenes.MET, reviewed, back)
                        .attested(GoodScenes.ATTESTED)
                        .on(DAY)
                        .status());
        assertEquals(
                returned,
                GoodScenes.sample(Scene.of("3.5d"), GoodScenes.MET, reviewed, back)
                        .attested(GoodScenes.ATTESTED)
                        .on(DAY)
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31, NOT_ASSESSED", "2027-04-01, NOT_MET"})
    void theFirstSampleIsNoFailureWhileItIsWorkedOn(LocalDate day, Status status) {
        for (String id : List.of("3.5c", "3.5d")) {
            Verdict verdict = GoodScenes.sample(
                            Scene.of(id), GoodScenes.MET, new Proportion(7, 8), new Proportion(0, 0), GoodScenes.OPEN)
                    .attested(GoodScenes.ATTESTED)
                    .on(day);

            assertEquals(
                    status + ": 7 of 8 plans of the sample were reviewed, drawn on 5 October 2026.",
                    verdict.toString());
        }
    }

    @Test
    void whereNoPlanWasReturnedNoneHasToComeBack() {
        Scene scene = GoodScenes.sample(
                Scene.of("3.5d"), GoodScenes.MET, new Proportion(8, 8), new Proportion(0, 0), GoodScenes.CLOSED);

        assertEquals(
                "NOT_APPLICABLE: No plan of the last sample was returned to its team.",
                scene.on(DAY).toString());
        assertEquals(Status.NOT_MET, scene.on(LocalDate.of(2027, 4, 1)).status());
    }

    @ParameterizedTest
    @CsvSource({
        "within-teams, of several teams",
        "between-teams, of one team",
        "closed, of one team and none of several teams"
    })
    void aSampleIsOfPlansWithinTeamsAndBetweenThem(String topic, String missing) {
        Scene scene = GoodScenes.sample(
                        Scene.of("3.5c"), GoodScenes.MET, new Proportion(8, 8), new Proportion(0, 0), Set.of(topic))
                .attested(GoodScenes.ATTESTED);

        assertEquals(
                "NOT_MET: 8 of 8 plans of the sample were reviewed, drawn on 5 October 2026. It has no plans " + missing
                        + " to hold against each other.",
                scene.on(DAY).toString());
    }

    @Test
    void aSampleBeingWorkedOnDoesNotUndoTheLastFinishedOne() {
        Scene scene = GoodScenes.sample(Scene.of("3.5c"), LocalDate.of(2026, 7, 6), 8, 2);
        GoodScenes.sample(scene, GoodScenes.MET, 1, 0).attested(GoodScenes.ATTESTED);

        assertEquals(Status.MET, scene.on(DAY).status());
        assertEquals(Status.NOT_MET, scene.on(LocalDate.of(2027, 1, 1)).status());
    }

    @ParameterizedTest
    @CsvSource({"91, MET", "92, MET", "93, NOT_MET"})
    void mediationAndAppealsAreClosedWithinAQuarterOfAYear(int days, Status status) {
        assertEquals(
                status,
                GoodScenes.dispute(Scene.of("2.3b"), LocalDate.of(2026, 6, 1), days)
                        .attested(GoodScenes.ATTESTED)
                        .on(DAY)
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, MET", "2026-09-02, NOT_MET"})
    void oneStillOpenTakesTooLongFromItsNinetyThirdDay(LocalDate day, Status status) {
        Scene scene = Scene.of("2.3b")
                .shown(EvidenceKind.DISPUTE, LocalDate.of(2026, 6, 1), one -> one)
                .attested(GoodScenes.ATTESTED);

        assertEquals(status, scene.on(day).status());
    }

    @ParameterizedTest
    @CsvSource({
        // one that was answered, however long ago it was closed; one that is open through its thirtieth day
        "2026-06-01, 2026-06-20, 2027-01-05, MET",
        "2026-06-01, 2026-06-20, 2027-06-01, NOT_ASSESSED",
        "2026-06-01, 2026-09-20, 2026-07-01, NOT_ASSESSED",
        "2026-06-01, 2026-09-20, 2026-07-02, NOT_MET",
        "2026-06-01, 2026-09-20, 2026-09-20, MET",
        "2025-01-10, 2027-09-20, 2026-10-20, NOT_MET"
    })
    void requestsForDataAreAnswered(LocalDate asked, LocalDate answered, LocalDate day, Status status) {
        Scene scene = Scene.of("4.2g");
        scene.forward(EvidenceKind.DATA_REQUEST, asked, one -> scene.attest(one, GoodScenes.ATTESTED)
                .valid(new DateRange(asked, answered)));

        assertEquals(status, scene.on(day).status(), scene.on(day).toString());
    }

    @Test
    void aRequestJustMadeDoesNotUndoThoseThatWereAnswered() {
        LocalDate asked = DAY.minusDays(10);
        Scene scene = GoodScenes.met("4.2g").shown(EvidenceKind.DATA_REQUEST, asked, one -> one);
        Verdict verdict = scene.on(DAY);

        assertEquals(Status.MET_EXPIRING, verdict.status());
        assertEquals(Optional.of(asked.plusDays(31)), verdict.until());
        assertEquals(
                "1 of 2 requests for data were answered; one may be open for 30 days."
                        + " It was attested on 1 March 2026.",
                verdict.reason());
        assertEquals(Status.NOT_MET, scene.on(asked.plusDays(31)).status());
    }

    @Test
    void onlyOutcomesThatTheJobPlanSystemHoldsCount() {
        Scene scene = GoodScenes.dispute(Scene.of("2.3c"), LocalDate.of(2026, 6, 1), 30);
        LocalDate closed = LocalDate.of(2026, 8, 1);
        scene.shown(
                EvidenceKind.DISPUTE,
                LocalDate.of(2026, 7, 1),
                one -> one.valid(new DateRange(LocalDate.of(2026, 7, 1), closed)));

        assertEquals(Status.MET, scene.on(closed.minusDays(1)).status());
        assertEquals(
                "NOT_MET: 1 of 2 mediations and appeals have their outcome in the job-plan system.",
                scene.on(closed).toString());
        assertEquals(Status.NOT_MET, scene.on(LocalDate.of(2027, 7, 31)).status());
        assertEquals(Status.NOT_ASSESSED, scene.on(LocalDate.of(2027, 8, 1)).status());
    }

    @Test
    void aReviewWhoseRecordEndsEarlierEndsWithIt() {
        LocalDate end = LocalDate.of(2026, 12, 1);
        Scene scene = Scene.of("3.3a").planned(1).shown(EvidenceKind.LIVE, GoodScenes.MET, one -> one.topics(
                        Set.of(Topics.QUARTER_REVIEW))
                .valid(new DateRange(GoodScenes.MET, end)));

        assertEquals(Optional.of(end), scene.on(DAY).until());
        assertEquals(Status.NOT_MET, scene.on(end).status());
    }

    @Test
    void onlyTheRightKindOfEvidenceCounts() {
        Scene report = Scene.of("3.5b")
                .shown(EvidenceKind.REPORT, GoodScenes.MET, one -> one.topics(Set.of(Topics.CONSISTENCY_COMMITTEE)));
        Scene meeting = Scene.of("3.3a").planned(1).meeting(GoodScenes.MET, Topics.QUARTER_REVIEW);

        assertEquals(Status.NOT_ASSESSED, report.on(DAY).status());
        assertEquals(Status.NOT_ASSESSED, meeting.on(DAY).status());
    }

    @ParameterizedTest
    @CsvSource({"3.1c, team-meeting", "4.3c, service-review"})
    void aMeetingShowsOnlyWhatItIsPutForwardFor(String id, String body) {
        Scene scene = Scene.of(id).planned(1).meeting(GoodScenes.MET, body).attested(GoodScenes.ATTESTED);

        assertEquals(Status.NOT_ASSESSED, scene.on(DAY).status());
    }

    @Test
    void aSampleOfNoPlansOrOfLaterIsNoneAndADisputeOfLaterIsNone() {
        Scene empty = Scene.of("3.5c")
                .shown(
                        EvidenceKind.SAMPLE,
                        GoodScenes.MET,
                        one -> one.count(Topics.PLANS_REVIEWED, new Proportion(0, 0)))
                .attested(GoodScenes.ATTESTED);
        Scene other = Scene.of("3.5c")
                .shown(
                        EvidenceKind.DOCUMENT,
                        GoodScenes.MET,
                        one -> one.count(Topics.PLANS_REVIEWED, new Proportion(8, 8)))
                .attested(GoodScenes.ATTESTED);
        Scene later = GoodScenes.sample(Scene.of("3.5c"), DAY.plusDays(1), 8, 2);
        Scene dispute = GoodScenes.dispute(Scene.of("2.3b"), DAY.plusDays(1), 30);

        assertEquals(Status.NOT_MET, empty.on(DAY).status());
        assertEquals(Status.NOT_ASSESSED, other.on(DAY).status());
        assertEquals("NOT_ASSESSED: No sample is on record yet.", later.on(DAY).toString());
        assertEquals(
                "NOT_ASSESSED: No mediation or appeal is on record for it; if none arose, somebody must say so.",
                dispute.on(DAY).toString());
    }

    @Test
    void aPolicyThatEndedNoLongerCoversAGroup() {
        Scene scene = Scene.of("1.3a")
                .planned(3)
                .forward(EvidenceKind.POLICY, GoodScenes.APPROVED, one -> one.topics(Set.of("Medical")))
                .forward(EvidenceKind.POLICY, LocalDate.of(2021, 1, 1), one -> one.topics(Set.of("Nursing"))
                        .valid(new DateRange(LocalDate.of(2021, 1, 1), DAY)))
                .attested(GoodScenes.ATTESTED);

        assertEquals(Status.MET, scene.on(DAY.minusDays(1)).status());
        assertEquals(Status.NOT_MET, scene.on(DAY).status());
    }

    @Test
    void aPolicyMustNameEveryGroupThatIsEmployed() {
        Scene scene = Scene.of("1.3a")
                .planned(3)
                .forward(EvidenceKind.POLICY, GoodScenes.APPROVED, one -> one.topics(Set.of("Medical")))
                .attested(GoodScenes.ATTESTED);

        assertEquals(
                "NOT_MET: The policy does not cover Nursing.", scene.on(DAY).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET",
        "MET_EXPIRING, MET_EXPIRING",
        "NOT_MET, NOT_MET",
        "NOT_ASSESSED, NOT_ASSESSED",
        "NOT_APPLICABLE, MET"
    })
    void changingNeedsAreFoundIfWhatFindsThemIsInDate(Status one, Status all) {
        Verdict verdict = GoodScenes.data("4.4a").other("3.3a", one).on(DAY);

        assertEquals(all, verdict.status());
        if (one == Status.NOT_MET) {
            assertEquals("It rests on others: 3.3a do not hold.", verdict.reason());
        }
        assertEquals(
                Status.NOT_MET,
                GoodScenes.data("4.4a")
                        .other("3.1a", Status.NOT_ASSESSED)
                        .other("4.3b", Status.NOT_MET)
                        .on(DAY)
                        .status());
    }

    @Test
    void evidenceOfADepartmentCountsForItsTeamsByName() {
        Verdict verdict = GoodScenes.review(Scene.of("3.3a").planned(1), GoodScenes.MET, 0, 0)
                .on(DAY);

        assertEquals(Optional.of(AttainmentScope.of(Scene.GASTRO).toString()), verdict.inherited());
    }

    private static Criterion changed(String id, String name, int value) {
        Criterion criterion = Scene.of(id).criterion();
        return criterion.with(criterion.settings().stream()
                .map(one -> one.name().equals(name) ? new Setting(name, value, one.source()) : one)
                .toList());
    }
}
