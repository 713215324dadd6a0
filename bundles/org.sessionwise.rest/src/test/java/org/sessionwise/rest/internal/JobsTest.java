package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.plan.PullReport;

class JobsTest {

    private static final String PULL = "{\"source\":\"feed\"}";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void aPullIsBegunWatchedAndReported() throws Exception {
        HttpResponse<String> begun =
                trust.send("POST", "coordinator", "/pulls", "{\"source\":\"feed\",\"dryRun\":true}");
        assertEquals(202, begun.statusCode());
        assertEquals("running", Trust.json(begun).path("state").asText());
        assertFalse(Trust.json(begun).has("total"));
        String address = begun.headers().firstValue("Location").orElseThrow();
        assertTrue(address.endsWith("/jobs/job-1"), address);

        trust.jobs.end("job-1", "pull-1");

        JsonNode ended = trust.read("coordinator", "/jobs/job-1");
        assertEquals("done", ended.path("state").asText());
        assertEquals("/pulls/pull-1", ended.path("result").asText());
        JsonNode report = trust.read("coordinator", ended.path("result").asText());
        assertTrue(report.path("dryRun").asBoolean());
        assertEquals(40, report.path("added").asInt());
        assertEquals("cycle.anchor", report.at("/rejected/0/field").asText());
        assertEquals("404 unknown-pull", Trust.problem(trust.get("coordinator", "/pulls/none")));
        assertEquals("403 not-permitted", Trust.problem(trust.get("viewer", "/pulls/pull-1")));
    }

    @Test
    void aSecondPullIsSentToTheFirst() throws Exception {
        trust.send("POST", "coordinator", "/pulls", PULL);

        HttpResponse<String> refused = trust.send("POST", "everywhere", "/pulls", PULL);

        assertEquals("409 job-running", Trust.problem(refused));
        assertTrue(refused.headers().firstValue("Location").orElse("").endsWith("/jobs/job-1"));
    }

    @Test
    void ordersOfAPullGetThrough() throws Exception {
        held("held-1", "k-1", new PullReport.Ending("anaes", 11, 40));

        trust.send("POST", "coordinator", "/pulls", "{\"source\":\"feed\",\"everything\":true,\"releaseKey\":\"k-1\"}");

        assertTrue(trust.plans.orders.get(0).isOfEverything());
        assertFalse(trust.plans.orders.get(0).isDryRun());
        assertEquals("k-1", trust.plans.orders.get(0).releaseKey());
    }

    @Test
    void aHeldPullTellsWhatItWouldEndAndItsKey() throws Exception {
        held("held-1", "k-1", new PullReport.Ending("anaes", 11, 40));

        JsonNode held = trust.read("coordinator", "/pulls/held-1");

        assertEquals("HELD", held.path("outcome").asText());
        assertEquals(11, held.at("/endings/0/ending").asInt());
        assertEquals("k-1", held.path("releaseKey").asText());
    }

    @Test
    void jobsOfOthersAreNotThere() throws Exception {
        trust.send("POST", "coordinator", "/pulls", PULL);
        trust.jobs.begin(JobOrder.of("pack", "anaes", new Actor("viewer")), control -> JobResult.done("", ""));

        assertEquals(List.of("job-1"), ids("coordinator"));
        assertEquals(List.of("job-2"), ids("viewer"));
        assertEquals(List.of("job-2", "job-1"), ids("administrator"));
        assertEquals(List.of(), ids("nobody"));
        assertEquals("404 unknown-job", Trust.problem(trust.get("viewer", "/jobs/job-1")));
        assertEquals("404 unknown-job", Trust.problem(trust.send("DELETE", "coordinator", "/jobs/job-2", "")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("viewer", "/jobs?limit=0")));
    }

    @Test
    void exportsOfOthersAreForWhoAdministersTheirWholeDepartment() throws Exception {
        begin("surg figures everywhere", "everywhere");
        begin("anaes findings of all viewer", "of all viewer");

        assertEquals(List.of("job-2"), ids("administrator"));
        assertEquals(List.of(), ids("lead"));
        assertEquals(List.of(), ids("coordinator"));
        assertEquals(List.of("job-2", "job-1"), ids("everywhere"));
        assertEquals("404 unknown-job", Trust.problem(trust.get("administrator", "/jobs/job-1")));
        assertEquals("404 unknown-job", Trust.problem(trust.send("DELETE", "administrator", "/jobs/job-1", "")));
        assertEquals(
                202, trust.send("DELETE", "administrator", "/jobs/job-2", "").statusCode());
    }

    @Test
    void exportsWhoseDepartmentIsGoneAreForWhoAdministersTheTrust() throws Exception {
        begin("gone figures viewer", "viewer");

        assertEquals(List.of(), ids("administrator"));
        assertEquals(List.of("job-1"), ids("everywhere"));
    }

    private void begin(String subject, String user) throws Exception {
        trust.jobs.begin(JobOrder.of("export", subject, new Actor(user)), control -> JobResult.done("", ""));
    }

    private void held(String id, String key, PullReport.Ending... endings) {
        Instant at = FakeJobs.START;
        trust.plans.reports.add(
                0,
                PullReport.taken(id, "feed", at, at, false, PullReport.Outcome.DONE, PullReport.Counts.NONE, List.of())
                        .held("Say yes first.", List.of(endings), key));
    }

    private List<String> ids(String user) throws Exception {
        return trust.read(user, "/jobs").path("jobs").findValuesAsText("id");
    }

    @Test
    void aJobIsCancelled() throws Exception {
        trust.send("POST", "coordinator", "/pulls", PULL);

        HttpResponse<String> cancelled = trust.send("DELETE", "coordinator", "/jobs/job-1", "");

        assertEquals(202, cancelled.statusCode());
        assertEquals("cancelled", Trust.json(cancelled).path("state").asText());
        assertEquals("404 unknown-job", Trust.problem(trust.send("DELETE", "coordinator", "/jobs/none", "")));
    }

    @Test
    void aWaitingPlanIsGivenToAPersonInSightAndTakenBack() throws Exception {
        trust.plans.waiting("P1");
        trust.plans.waiting("P2");
        assertEquals(
                204,
                trust.send("PUT", "coordinator", "/unmatched/P1", "{\"staff\":\"a1\"}")
                        .statusCode());

        JsonNode decided = trust.read("coordinator", "/unmatched/decided").path("decided");
        assertEquals("P1", decided.at("/0/plan").asText());
        assertEquals("Amy Ash", decided.at("/0/name").asText());
        assertEquals("coordinator", decided.at("/0/by").asText());
        assertEquals(
                "409 cannot-match",
                Trust.problem(trust.send("PUT", "coordinator", "/unmatched/P1", "{\"staff\":\"a1\"}")));
        assertEquals(
                "404 unknown-person",
                Trust.problem(trust.send("PUT", "coordinator", "/unmatched/P2", "{\"staff\":\"s1\"}")));
        assertEquals("400 bad-parameter", Trust.problem(trust.send("PUT", "coordinator", "/unmatched/P2", "{}")));
        assertEquals(
                "403 not-permitted", Trust.problem(trust.send("PUT", "viewer", "/unmatched/P2", "{\"staff\":\"a1\"}")));
        assertEquals(
                204, trust.send("DELETE", "coordinator", "/unmatched/P1", "").statusCode());
        assertEquals("409 cannot-match", Trust.problem(trust.send("DELETE", "coordinator", "/unmatched/P1", "")));
    }

    @Test
    void yesForDepartmentsThatOneDoesNotManageIsRefusedAndItsKeyIsNotTold() throws Exception {
        held(
                "pull-9",
                "k-9",
                new PullReport.Ending("anaes", 11, 40),
                new PullReport.Ending("surg", 3, 3),
                new PullReport.Ending("", 1, 1));

        assertEquals(
                "",
                trust.read("coordinator", "/pulls/pull-9").path("releaseKey").asText());
        assertEquals(
                "403 not-permitted",
                Trust.problem(
                        trust.send("POST", "coordinator", "/pulls", "{\"source\":\"feed\",\"releaseKey\":\"k-9\"}")));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(
                        trust.send("POST", "coordinator", "/pulls", "{\"source\":\"feed\",\"releaseKey\":\"k-0\"}")));
    }

    @Test
    void decisionsAboutPeopleOutOfSightAreNotThere() throws Exception {
        trust.plans.waiting("P1");
        trust.send("PUT", "everywhere", "/unmatched/P1", "{\"staff\":\"s1\"}");

        assertEquals(
                0,
                trust.read("coordinator", "/unmatched/decided").path("decided").size());
        assertEquals("409 cannot-match", Trust.problem(trust.send("DELETE", "coordinator", "/unmatched/P1", "")));
        assertEquals(
                1,
                trust.read("everywhere", "/unmatched/decided").path("decided").size());
    }
}
