package org.sessionwise.operation.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Counts;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

class ChecksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String SOURCE = "http~trust";

    @ParameterizedTest
    @CsvSource({"0, OK", "26, OK", "27, WARN", "74, WARN", "75, CRITICAL"})
    void sourceGrowsStaleByTheHour(int hours, Result.Status status) {
        PlanSource source = PlanSource.of(SOURCE, "Trust").freshAsOf(NOON.minus(Duration.ofHours(hours)));

        assertEquals(status, sources(List.of(source), List.of()).getStatus());
    }

    @Test
    void reportTellsHowFreshASourceIsThatDoesNotSayItself() {
        PullReport done = PullReport.taken("p1", SOURCE, NOON, NOON, false, Outcome.DONE, Counts.NONE, List.of());
        PlanSource source = PlanSource.of(SOURCE, "Trust");

        assertEquals(Result.Status.OK, sources(List.of(source), List.of(done)).getStatus());
        assertEquals(Result.Status.WARN, sources(List.of(source), List.of()).getStatus());
        assertEquals(Result.Status.OK, sources(List.of(), List.of()).getStatus());
    }

    @Test
    void failedPullIsToldUntilTheNextOneGoesThrough() {
        PlanSource source = PlanSource.of(SOURCE, "Trust").freshAsOf(NOON);
        PullReport failed = PullReport.failed("p2", SOURCE, NOON, NOON, false, "Dr Name's plan cannot be read");
        PullReport tried = PullReport.failed("p3", SOURCE, NOON, NOON, true, "a dry run");
        PullReport done =
                PullReport.taken("p4", SOURCE, NOON, NOON, false, Outcome.NOTHING_NEW, Counts.NONE, List.of());

        Result result = sources(List.of(source), List.of(tried, failed));

        assertEquals(Result.Status.WARN, result.getStatus());
        assertTrue(!result.toString().contains("Dr Name"), result::toString);
        assertEquals(
                Result.Status.OK,
                sources(List.of(source), List.of(done, failed)).getStatus());
        assertEquals(
                Result.Status.WARN,
                sources(List.of(source), List.of(done.held("many would end", List.of(), "key")))
                        .getStatus());
    }

    @Test
    void jobThatHangsOrWasLostIsToldUntilItIsDoneAgain() {
        JobOrder order = JobOrder.of("pull", SOURCE, new Actor("system"));
        Job old = Job.running("j1", order, NOON.minus(Duration.ofHours(3)), 0, -1, "");
        Job young = Job.running("j2", order, NOON.minus(Duration.ofHours(1)), 0, -1, "");
        Job lost = old.ended(Job.State.LOST, "", "", NOON);

        assertEquals(Result.Status.WARN, jobs(old).getStatus());
        assertEquals(Result.Status.WARN, jobs(lost).getStatus());
        assertEquals(Result.Status.OK, jobs(young, lost).getStatus());
        assertEquals(Result.Status.OK, jobs().getStatus());
    }

    @Test
    void hostIsThereAndAnswers() {
        RosterHost host = answering(RosterHost.class, Map.of());
        StaffDirectory answers = answering(StaffDirectory.class, Map.of("departments", List.of()));
        StaffDirectory silent = answering(
                StaffDirectory.class, Map.of("departments", new HostUnavailableException("gone for a while")));

        assertEquals(
                Result.Status.OK,
                new HostCheck(List.of(host), answers).execute().getStatus());
        assertEquals(
                Result.Status.CRITICAL,
                new HostCheck(List.of(host), silent).execute().getStatus());
        assertEquals(
                Result.Status.CRITICAL, new HostCheck(List.of(), null).execute().getStatus());
        assertEquals(
                Result.Status.CRITICAL,
                new HostCheck(List.of(host, host), answers).execute().getStatus());
    }

    @Test
    void databaseThatThrowsIsCritical() {
        AuditLog broken = answering(AuditLog.class, Map.of("newest", new IllegalStateException("disk full")));

        assertEquals(Result.Status.CRITICAL, new DatabaseCheck(broken).execute().getStatus());
        assertEquals(
                Result.Status.OK,
                new DatabaseCheck(answering(AuditLog.class, Map.of("newest", List.of())))
                        .execute()
                        .getStatus());
    }

    @Test
    void reportPutsTheWorstFirstAndEscapes() {
        HealthReport report = new HealthReport(List.of(
                new HealthReport.Check("a", Result.Status.OK, List.of("fine")),
                new HealthReport.Check("b", Result.Status.CRITICAL, List.of("say \"no\"\n\u2028"))));

        assertEquals("{\"status\":\"CRITICAL\"}", report.json(false));
        assertEquals(
                "{\"status\":\"CRITICAL\",\"checks\":["
                        + "{\"name\":\"b\",\"status\":\"CRITICAL\",\"words\":[\"say \\\"no\\\"\\u000a\\u2028\"]},"
                        + "{\"name\":\"a\",\"status\":\"OK\",\"words\":[\"fine\"]}]}",
                report.json(true));
        assertEquals(Result.Status.CRITICAL, new HealthReport(List.of()).overall());
    }

    private static Result sources(List<PlanSource> sources, List<PullReport> recent) {
        JobPlanPulls pulls = answering(JobPlanPulls.class, Map.of("sources", sources, "recent", recent));
        return new SourcesCheck(pulls, Duration.ofHours(26), Duration.ofHours(74), CLOCK).execute();
    }

    private static Result jobs(Job... newest) {
        Jobs jobs = answering(Jobs.class, Map.of("newest", List.of(newest)));
        return new JobsCheck(jobs, Duration.ofHours(2), CLOCK).execute();
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
