package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.day;
import static org.sessionwise.entitlement.internal.fakes.Plans.days;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.RejectedRecord;

class PlanPullsTest extends PullTrial {

    private final JobPlanVersion amysPlan = plan("JP-1", 1, "101", from("2026-01-05"));
    private final JobPlanVersion bensPlan = plan("JP-2", 1, "102", from("2026-01-05"));

    @Test
    void sourcesAreListedById() throws Exception {
        assertEquals(
                List.of(PlanSource.of("feed", "Source feed"), PlanSource.of("file", "Source file")), pulls.sources());
    }

    @Test
    void sourceTellsHowFreshItIsAndWhenItIsPulledNext() throws Exception {
        Instant began = clock.now;
        feed.hasAll(amysPlan);
        pull(feed);
        clock.now = began.plusSeconds(60);
        pull(PullOrder.of("feed").tryOut());
        feed.failure = "down";
        pull(feed);
        times.put(this, "feed", Optional.of(began.plusSeconds(600)), Optional.of(began.minusSeconds(600)));
        times.put(feed, "feed", Optional.of(began.plusSeconds(900)), Optional.empty());

        assertEquals(
                PlanSource.of("feed", "Source feed")
                        .freshAsOf(began)
                        .nextPull(began.plusSeconds(600))
                        .lastDue(began.minusSeconds(600)),
                pulls.sources().get(0));
    }

    @Test
    void pullIsAJobOfTheSourceThatTellsItsProgressInWords() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        feed.progress = List.of(new long[] {600, -1}, new long[] {1200, 12000});

        Job job = begin(PullOrder.of("feed"));

        assertEquals(List.of("pull", "feed", Job.State.DONE), List.of(job.kind(), job.subject(), job.state()));
        assertEquals(job.id(), job.reference());
        assertEquals(job.id(), pulls.report(job.id()).orElseThrow().id());
        assertEquals("2 added, 0 changed, 0 unchanged, 0 closed, 0 unmatched, 0 rejected.", job.words());
        assertEquals(List.of("asking the source", "600 job plans read", "1,200 of 12,000 job plans read"), jobs.words);
        assertEquals(1, jobs.guarded);
    }

    @Test
    void cancelledPullKeepsNothingNotEvenAReport() throws Exception {
        feed.hasAll(amysPlan);
        feed.whileReading = () -> jobs.cancel(jobs.running().id(), COORDINATOR);
        Job whole = begin(PullOrder.of("feed"));
        feed.failure = "interrupted";
        Job interrupted = begin(PullOrder.of("feed"));

        assertEquals(Job.State.CANCELLED, whole.state());
        assertEquals(Job.State.CANCELLED, interrupted.state());
        assertEquals(List.of(), pulls.recent(10));
        assertEquals(List.of(), everythingKept());
        assertEquals(List.of(), audit.actions());
        assertEquals(List.of(), heard);
    }

    @Test
    void pullThatLostItsLeaseWritesNothing() throws Exception {
        feed.hasAll(amysPlan);
        jobs.loseLease = true;

        assertEquals(Job.State.FAILED, begin(PullOrder.of("feed")).state());
        assertEquals(Job.State.FAILED, begin(PullOrder.of("feed").tryOut()).state());
        feed.failure = "down";
        assertEquals(Job.State.FAILED, begin(PullOrder.of("feed")).state());

        assertEquals(List.of(), pulls.recent(10));
        assertEquals(List.of(), everythingKept());
    }

    @Test
    void everythingIsReadWithoutTheCursor() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        pull(PullOrder.of("feed").everything());

        assertEquals(List.of(Optional.empty(), Optional.empty()), feed.cursors);
    }

    @Test
    void firstPullKeepsPlansCursorReportAndAuditEntry() throws Exception {
        feed.hasAll(amysPlan, bensPlan);

        PullReport report = pull(feed);

        assertCounts(report, 2, 0, 0, 0, 0, 0);
        assertEquals(Outcome.DONE, report.outcome());
        assertEquals(List.of(amysPlan), plansOf(amy));
        assertEquals(List.of(report), pulls.recent(10));
        assertEquals(List.of("job plans pulled"), audit.actions());
        assertEquals(List.of(Set.of(amy, ben)), heard);
        pull(feed);
        assertEquals(List.of(Optional.empty(), Optional.of("all")), feed.cursors);
    }

    @Test
    void pulledTwiceNothingChanges() throws Exception {
        feed.hasAll(amysPlan, bensPlan, plan("JP-3", 1, "999", from("2026-01-05")));
        pull(feed);
        List<String> before = everythingKept();
        heard.clear();
        clock.now = clock.now.plusSeconds(86_400);

        PullReport again = pull(feed);

        assertCounts(again, 0, 0, 3, 0, 1, 0);
        assertEquals(before, everythingKept());
        assertEquals(List.of(), heard);
    }

    @Test
    void changedVersionReplacesTheFormerAndOnlyItsOwnerIsTold() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        heard.clear();
        JobPlanVersion ended = plan("JP-2", 1, "102", days("2026-01-05", "2026-06-01"));
        feed.changed("c2", ended, plan("JP-2", 2, "102", from("2026-06-01")));

        PullReport report = pull(feed);

        assertCounts(report, 1, 1, 0, 0, 0, 0);
        assertEquals(
                List.of(1, 2),
                plansOf(ben).stream().map(JobPlanVersion::version).toList());
        assertEquals(List.of(Set.of(ben)), heard);
    }

    @Test
    void versionsAreToldByFirstDayAndOnlyIfTheyRuleInTheRange() throws Exception {
        feed.hasAll(
                plan("JP-1", 2, "101", days("2026-01-05", "2026-03-01")),
                plan("JP-1", 1, "101", days("2026-03-01", "2026-06-01")),
                plan("JP-1", 3, "101", from("2026-06-01")));
        pull(feed);

        Map<?, List<JobPlanVersion>> found = register.plans(Set.of(amy, ben), days("2026-02-01", "2026-06-01"));

        assertEquals(Set.of(amy), found.keySet());
        assertEquals(
                List.of(2, 1),
                found.get(amy).stream().map(JobPlanVersion::version).toList());
    }

    @Test
    void draftsAreKeptAndPlanNothing() throws Exception {
        feed.hasAll(amysPlan.toBuilder().state(JobPlanState.DRAFT).build());

        assertCounts(pull(feed), 1, 0, 0, 0, 0, 0);
        assertEquals(List.of(), plansOf(amy));
    }

    @Test
    void withdrawnPlanIsClosedAndKeepsWhatItPlannedBefore() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        feed.withdrew("JP-1", "unknown");

        assertCounts(pull(feed), 0, 0, 0, 1, 0, 0);
        assertEquals(days("2026-01-05", "2026-04-01"), plansOf(amy).get(0).inForce());
        assertEquals(Map.of(), register.plans(Set.of(amy), days("2026-04-01", "2026-05-01")));
        assertEquals(List.of(bensPlan), plansOf(ben));

        clock.now = Instant.parse("2026-05-01T12:00:00Z");
        assertCounts(pull(feed), 0, 0, 0, 0, 0, 0);
        assertEquals(days("2026-01-05", "2026-04-01"), plansOf(amy).get(0).inForce());
    }

    @Test
    void planMissingFromAFullAnswerIsClosedAndMayComeBack() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        feed.hasAll(bensPlan);

        assertCounts(pull(feed), 0, 0, 1, 1, 0, 0);
        assertEquals(day("2026-04-01"), plansOf(amy).get(0).inForce().until());

        feed.hasAll(amysPlan, bensPlan);
        assertCounts(pull(feed), 0, 1, 1, 0, 0, 0);
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void planMissingFromChangesStays() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        feed.changed("c2", bensPlan);

        assertCounts(pull(feed), 0, 0, 1, 0, 0, 0);
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void missingPlanOfAnotherSourceStays() throws Exception {
        feed.hasAll(amysPlan);
        file.hasAll(bensPlan);
        pull(feed);

        assertCounts(pull(file), 1, 0, 0, 0, 0, 0);
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void rejectedRecordSparesItsPlanAndOneWithoutPlanSparesAll() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        RejectedRecord amys =
                new RejectedRecord("plan JP-1", Optional.of(new JobPlanId("JP-1")), "zone", "no such zone");
        feed.hasAllBut(amys);
        PullReport one = pull(feed);
        assertCounts(one, 0, 0, 0, 1, 0, 1);
        assertEquals(List.of(amysPlan), plansOf(amy));
        assertEquals("no such zone", one.rejected().get(0).problem());

        feed.hasAllBut(new RejectedRecord("line 3", Optional.empty(), "", "not a line"));
        assertCounts(pull(feed), 0, 0, 0, 0, 0, 1);
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void rejectedRecordKeepsGoodVersionsOfItsPlanOut() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        List<String> before = everythingKept();
        feed.hasAllBut(
                new RejectedRecord("plan JP-1, version 2", Optional.of(new JobPlanId("JP-1")), "", "no activities"),
                plan("JP-1", 1, "101", days("2026-01-05", "2026-02-01")));

        pull(feed);

        assertEquals(before, everythingKept());
    }

    @Test
    void versionToldAsWithdrawnKeepsItsContentAndItsPast() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        JobPlanVersion bare = amysPlan.toBuilder()
                .state(JobPlanState.WITHDRAWN)
                .activities(List.of())
                .build();
        feed.hasAll(bare);

        assertCounts(pull(feed), 0, 1, 0, 1, 0, 0);
        assertEquals(amysPlan.activities(), plansOf(amy).get(0).activities());
        assertEquals(day("2026-04-01"), plansOf(amy).get(0).inForce().until());
        assertCounts(pull(feed), 0, 0, 1, 0, 0, 0);
    }

    @Test
    void untoldVersionGivesWayToTheOneThatReplacesIt() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        JobPlanVersion second = plan("JP-1", 2, "101", from("2026-02-02"));
        feed.hasAll(second);

        assertCounts(pull(feed), 1, 0, 0, 0, 0, 0);
        assertEquals(
                List.of(days("2026-01-05", "2026-02-02"), from("2026-02-02")),
                plansOf(amy).stream().map(JobPlanVersion::inForce).toList());
    }

    @Test
    void overlappingVersionsAreRejectedByNameAndWhatWasKeptStays() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        feed.changed("c2", plan("JP-1", 2, "101", from("2026-06-01")), bensPlan);

        PullReport report = pull(feed);

        assertCounts(report, 1, 0, 0, 0, 0, 1);
        PullReport.Rejection rejection = report.rejected().get(0);
        assertEquals("plan JP-1", rejection.record());
        assertEquals(
                "versions 1 and 2 are both approved from 2026-06-01 with no end: end the earlier one before the later"
                        + " begins, or withdraw one; what was kept of the plan stays as it is (IN-14)",
                rejection.problem());
        assertEquals(List.of(amysPlan), plansOf(amy));
        pull(feed);
        assertEquals(Optional.of("all"), feed.cursors.get(2), "what was refused must be read again");
    }

    @Test
    void planToldTwiceOrToldAndWithdrawnIsRejected() throws Exception {
        feed.answers(JobPlanBatch.of(
                Coverage.CHANGES,
                List.of(amysPlan, amysPlan, bensPlan),
                Set.of(new JobPlanId("JP-2")),
                List.of(),
                "c1"));

        PullReport report = pull(feed);

        assertCounts(report, 0, 0, 0, 0, 0, 2);
        assertTrue(report.rejected().get(0).problem().startsWith("version 1 is told twice"));
        assertTrue(report.rejected().get(1).problem().startsWith("the plan is told and withdrawn"));
    }

    @Test
    void secondPlanOfAPersonOnTheSameDayIsRejectedAlsoAcrossSources() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        file.hasAll(plan("X-9", 1, "101", days("2026-05-01", "2026-06-01")));

        PullReport report = pull(file);

        assertCounts(report, 0, 0, 0, 0, 0, 1);
        assertEquals("plan X-9", report.rejected().get(0).record());
        assertTrue(
                report.rejected()
                        .get(0)
                        .problem()
                        .startsWith("the same person has plan JP-1 from 2026-05-01 until 2026-05-31"),
                report.rejected().get(0).problem());
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void ofTwoNewPlansOfAPersonTheLaterReadIsRejected() throws Exception {
        JobPlanVersion other = plan("JP-0", 1, "101", from("2026-02-02"));
        feed.hasAll(amysPlan, other);

        assertEquals("plan JP-0", pull(feed).rejected().get(0).record());
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void planKeptBeforeStaysEvenIfANewOneIsReadEarlier() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        feed.hasAll(plan("JP-0", 1, "101", from("2026-02-02")), amysPlan);

        assertEquals("plan JP-0", pull(feed).rejected().get(0).record());
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void personMayChangePlansInOneAnswer() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        JobPlanVersion next = plan("JP-7", 1, "101", from("2026-06-01"));
        feed.hasAll(next, plan("JP-1", 1, "101", days("2026-01-05", "2026-06-01")));

        assertCounts(pull(feed), 1, 1, 0, 0, 0, 0);
        assertEquals(2, plansOf(amy).size());
    }

    @Test
    void withdrawnPlanGivesWayToANewOneThatBeganEarlier() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        feed.hasAll(plan("JP-7", 1, "101", from("2026-03-02")));

        assertCounts(pull(feed), 1, 0, 0, 1, 0, 0);
        assertEquals(
                List.of(days("2026-01-05", "2026-03-02"), from("2026-03-02")),
                plansOf(amy).stream().map(JobPlanVersion::inForce).toList());
    }

    @Test
    void planIdOfAnotherSourceIsRejectedUntilItIsWithdrawnThere() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        file.hasAll(amysPlan);
        assertTrue(pull(file).rejected().get(0).problem().startsWith("source feed keeps a plan by this id"));

        feed.hasAll();
        pullAndRelease(feed);
        assertCounts(pull(file), 0, 1, 0, 0, 0, 0);
        assertEquals(List.of(amysPlan), plansOf(amy));
    }

    @Test
    void dryRunReportsTheSameAndKeepsNothing() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        List<String> before = everythingKept();
        heard.clear();
        feed.changed("c2", plan("JP-1", 1, "101", days("2026-01-05", "2026-06-01")), bensPlan);

        PullReport dry = pull(PullOrder.of("feed").tryOut());

        assertCounts(dry, 1, 1, 0, 0, 0, 0);
        assertTrue(dry.dryRun());
        assertEquals(before, everythingKept());
        assertEquals(List.of(), heard);
        assertEquals(dry, pulls.recent(1).get(0));
        PullReport real = pull(feed);
        assertEquals(
                dry.counts().added() + dry.counts().changed(),
                real.counts().added() + real.counts().changed());
        assertEquals(Optional.of("all"), feed.cursors.get(2));
    }

    @Test
    void sourceThatIsDownOrBrokenIsAFailedReportAndKeepsNothing() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        List<String> before = everythingKept();
        feed.failure = "The feed answered 503 three times; ask its keeper.";
        PullReport down = pull(feed);
        feed.failure = "";
        feed.whileReading = () -> {
            throw new IllegalStateException("a bug");
        };
        PullReport broken = pull(feed);

        assertEquals(Outcome.FAILED, down.outcome());
        assertEquals("The feed answered 503 three times; ask its keeper.", down.problem());
        assertEquals(Outcome.FAILED, broken.outcome());
        assertEquals(before, everythingKept());
        assertEquals(List.of(broken, down), pulls.recent(2));
    }

    @Test
    void unknownSourceIsAFailedReport() throws Exception {
        Job job = begin(PullOrder.of("nowhere"));

        assertEquals(Job.State.FAILED, job.state());
        assertEquals("No such source is running; see the list of sources.", job.words());
        assertEquals(Outcome.FAILED, pulls.report(job.reference()).orElseThrow().outcome());
    }

    @Test
    void secondPullOfASourceIsRefusedWhileOneRuns() throws Exception {
        feed.hasAll(amysPlan);
        List<Object> meanwhile = new ArrayList<>();
        feed.whileReading = () -> {
            feed.whileReading = () -> {};
            meanwhile.add(
                    assertThrows(JobRunningException.class, () -> pulls.begin(PullOrder.of("feed"), COORDINATOR)));
            try {
                meanwhile.add(pull(file).outcome());
            } catch (NoAnswerException e) {
                throw new AssertionError(e);
            }
        };

        assertEquals(Outcome.DONE, pull(feed).outcome());
        assertEquals(2, meanwhile.size());
        assertEquals(Outcome.NOTHING_NEW, meanwhile.get(1));
        assertEquals(Outcome.DONE, pull(feed).outcome());
    }

    @Test
    void pullKilledHalfWayLeavesNothing() throws Exception {
        feed.hasAll(amysPlan);
        pull(feed);
        List<String> before = everythingKept();
        heard.clear();
        feed.changed("c2", plan("JP-1", 1, "101", days("2026-01-05", "2026-06-01")), bensPlan);
        audit.failsOn = "job plans pulled";

        assertThrows(IllegalStateException.class, () -> pull(feed));

        assertEquals(before, everythingKept());
        assertEquals(1, pulls.recent(10).size());
        assertEquals(List.of("job plans pulled"), audit.actions());
        assertEquals(List.of(), heard);
        audit.failsOn = "";
        assertCounts(pull(feed), 1, 1, 0, 0, 0, 0);
        assertEquals(Optional.of("all"), feed.cursors.get(2));
    }

    @Test
    void hostThatIsAbsentOrSilentIsAFailedReportAndKeepsNothing() throws Exception {
        feed.hasAll(amysPlan);
        host.down = true;
        PullReport silent = pull(feed);
        access.unbindDirectory(host);
        PullReport absent = pull(feed);

        assertEquals("The rostering system gave no answer; try again in a moment.", silent.problem());
        assertTrue(absent.problem().startsWith("No rostering system is connected"));
        assertEquals(List.of(), everythingKept());
        assertEquals(1, feed.cursors.size(), "an absent host is found out before the source is read");
    }

    @Test
    void listenerThatThrowsDoesNotKeepOthersFromHearing() throws Exception {
        heard.clear();
        listeners.bindListener(staff -> {
            throw new IllegalStateException("a bug");
        });
        listeners.bindListener(heard::add);
        feed.hasAll(amysPlan);

        pull(feed);

        assertEquals(2, heard.size());
    }

    private static void assertCounts(
            PullReport report, int added, int changed, int unchanged, int closed, int unmatched, int rejected) {
        assertEquals(
                List.of(added, changed, unchanged, closed, unmatched, rejected),
                List.of(
                        report.counts().added(),
                        report.counts().changed(),
                        report.counts().unchanged(),
                        report.counts().closed(),
                        report.counts().unmatched(),
                        report.rejected().size()),
                () -> report.toString());
    }
}
