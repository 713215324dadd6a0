package org.sessionwise.operation.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SourceHealth;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.operation.internal.health.HealthReport;
import org.sessionwise.operation.internal.part.PlanParts;

/** Whether data are fresh, against the timetable or against how old they may be. */
class DataWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PlanSource FEED = PlanSource.of("feed", "The feed");

    @Test
    void aSourceThatMissedItsTimeIsLate() throws Exception {
        PullReport done = taken("p1", NOON.minus(Duration.ofHours(30)), List.of());
        assertEquals(
                "LATE The pull that was due 9 hours ago has not gone through: see whether jobs run, and the log.",
                words(FEED.lastDue(NOON.minus(Duration.ofHours(9))), done));
        assertEquals("GOOD Its last pull went through.", words(FEED.lastDue(NOON.minus(Duration.ofHours(31))), done));
        assertEquals("GOOD Its last pull went through.", words(FEED.lastDue(NOON.minus(Duration.ofMinutes(30))), done));
    }

    @Test
    void aSourceWithoutATimetableGrowsStale() throws Exception {
        assertTrue(words(FEED, taken("p1", NOON.minus(Duration.ofHours(27)), List.of()))
                .startsWith("LATE "));
        assertTrue(words(FEED, taken("p1", NOON.minus(Duration.ofHours(25)), List.of()))
                .startsWith("GOOD "));
        assertTrue(words(FEED).startsWith("NEVER "));
    }

    @Test
    void aPullThatFailedSaysWhyAndTrialsDoNotCount() throws Exception {
        PullReport failed = PullReport.failed("p2", "feed", NOON, NOON, false, "Renew the key.");
        PullReport trial = PullReport.failed("p3", "feed", NOON, NOON, true, "a trial");

        assertEquals("FAILING Renew the key.", words(FEED, trial, failed));
        assertTrue(health(FEED, trial, failed).rows().isEmpty());
    }

    @Test
    void whatWasLeftOutIsToldWithItsRemedyAndBounded() throws Exception {
        List<PullReport.Rejection> many = new ArrayList<>(Collections.nCopies(
                SourceStanding.MOST_REJECTED + 3, new PullReport.Rejection("plan P", "slots", "is 7 (IN-03)")));
        SourceHealth told = health(FEED, taken("p1", NOON, many));

        assertEquals(SourceStanding.MOST_REJECTED, told.rejected().size());
        assertEquals(3, told.rejectedMore());
        assertTrue(told.rejected().get(0).remedy().startsWith("The source does not speak as agreed"));
        assertTrue(Remedies.of("is missing (IN-04)").startsWith("Correct it at the source"));
        assertTrue(Remedies.of("two plans on one day").startsWith("Correct it at the source"));
    }

    @Test
    void aRunningPullIsToldAndTheChecksSpeakForFiguresAndHost() throws Exception {
        Job running = Job.running("j1", JobOrder.of("pull", "feed", new Actor("a")), NOON, 0, -1, "");
        DataReport report = watch(List.of(FEED), List.of(), List.of(running)).report();

        assertEquals(Optional.of("j1"), report.sources().get(0).running());
        assertEquals(new DataReport.Verdict(DataReport.State.LATE, "Old. Older."), report.figures());
        assertEquals(DataReport.State.UNKNOWN, report.host().state());
    }

    private static String words(PlanSource source, PullReport... recent) throws NoAnswerException {
        DataReport.Verdict verdict = health(source, recent).verdict();
        return verdict.state() + " " + verdict.says();
    }

    private static SourceHealth health(PlanSource source, PullReport... recent) throws NoAnswerException {
        return watch(List.of(source), List.of(recent), List.of())
                .report()
                .sources()
                .get(0);
    }

    private static PullReport taken(String id, Instant at, List<PullReport.Rejection> rejected) {
        return PullReport.taken(
                id, "feed", at, at, false, PullReport.Outcome.DONE, new PullReport.Counts(1, 2, 3, 4, 5), rejected);
    }

    private static DataWatch watch(List<PlanSource> sources, List<PullReport> recent, List<Job> jobs) {
        PlanParts parts = new PlanParts()
                .and(
                        answering(JobPlanPulls.class, Map.of("sources", sources, "recent", recent)),
                        null,
                        answering(Jobs.class, Map.of("newest", jobs)));
        HealthReport checks = new HealthReport(
                List.of(new HealthReport.Check("figures", Result.Status.WARN, List.of("Old.", "Older."))));
        return new DataWatch(parts, () -> checks, Duration.ofHours(26), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** A service that gives, or throws, what stands for the name of the method. */
    private static <T> T answering(Class<T> service, Map<String, Object> answers) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Throwable failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }
}
