package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.rest.internal.json.NotificationsJson.NotificationJson;

class NewsTest {

    private static final Instant NOW = Instant.parse("2026-07-02T12:00:00Z");
    private static final Actor ROBIN = new Actor("robin");

    private final News news = new News(ZoneId.of("Europe/London"), NOW);

    @Test
    void plansThatWaitAreToldAnewWhenTheyAreOthersAndTheirKeysAreNotTold() {
        assertEquals(List.of(), news.ofWaiting(List.of()));
        NotificationJson one = news.ofWaiting(waiting("PLAN1")).get(0);
        NotificationJson another = news.ofWaiting(waiting("PLAN2")).get(0);
        NotificationJson both = news.ofWaiting(waiting("PLAN1", "PLAN2")).get(0);

        assertEquals("One pulled job plan is nobody's yet: say whose it is.", one.text());
        assertEquals(one.text(), another.text());
        assertNotEquals(one.id(), another.id());
        assertEquals("2 pulled job plans are nobody's yet: say whose they are.", both.text());
        assertEquals(both.id(), news.ofWaiting(waiting("PLAN2", "PLAN1")).get(0).id(), "in whichever order");
        assertFalse(one.id().contains("PLAN"), one.id());
        assertTrue(one.id().startsWith("waiting-"), one.id());
    }

    private static List<UnmatchedPlan> waiting(String... plans) {
        FakePlans waiting = new FakePlans(new FakeJobs());
        List.of(plans).forEach(waiting::waiting);
        return waiting.waiting();
    }

    @Test
    void sourceWhoseLastPullFailedIsToldInTheTimesOfTheTrust() {
        PullReport check = failed("check", NOW, true);
        PullReport last = failed("last", NOW.minusSeconds(60), false);
        PullReport earlier = failed("earlier", NOW.minusSeconds(120), false);

        assertEquals(
                List.of(
                        "pull-last: Pulling job plans from The trust's feed on 2 Jul, 12:59 failed. What was known before counts."),
                told(news.ofSources(
                        List.of(PlanSource.of("feed", "The trust's feed")), List.of(check, last, earlier))));
    }

    @Test
    void sourceWhoseLastPullKeptSomethingIsNoNews() {
        PullReport done = PullReport.taken(
                "done", "feed", NOW, NOW, false, PullReport.Outcome.DONE, PullReport.Counts.NONE, List.of());

        assertEquals(
                List.of(),
                news.ofSources(List.of(PlanSource.of("feed", "Feed")), List.of(done, failed("x", NOW, false))));
    }

    @Test
    void pullThatIsHeldBackWaitsForAYes() {
        PullReport held = PullReport.taken(
                        "held", "feed", NOW, NOW, false, PullReport.Outcome.DONE, PullReport.Counts.NONE, List.of())
                .held("too many", List.of(), "key");

        assertEquals(
                List.of(
                        "pull-held: Pulling job plans from Feed on 2 Jul, 13:00 would end many plans: somebody must say yes."),
                told(news.ofSources(List.of(PlanSource.of("feed", "Feed")), List.of(held))));
    }

    @Test
    void onesOwnWorkIsToldForADayIfItTookItsTime() {
        Job quick = job("quick", ROBIN, NOW.minusSeconds(59)).ended(Job.State.DONE, "", "", NOW);
        Job old = job("old", ROBIN, NOW.minusSeconds(200_000)).ended(Job.State.DONE, "", "", NOW.minusSeconds(86_400));
        Job others = job("others", new Actor("sam"), NOW.minusSeconds(600)).ended(Job.State.DONE, "", "", NOW);
        Job cancelled = job("cancelled", ROBIN, NOW.minusSeconds(600)).ended(Job.State.CANCELLED, "", "", NOW);
        Job done = job("done", ROBIN, NOW.minusSeconds(600)).ended(Job.State.DONE, "", "", NOW);
        Job lost = job("lost", ROBIN, NOW.minusSeconds(660)).ended(Job.State.LOST, "", "", NOW);
        Job runs = job("runs", ROBIN, NOW.minusSeconds(660));

        List<NotificationJson> told = news.ofJobs(List.of(quick, old, others, cancelled, done, lost, runs), ROBIN);

        assertEquals(
                List.of(
                        "job-done: What you began on 2 Jul, 12:50 is done.",
                        "job-lost: What you began on 2 Jul, 12:49 did not come to its end."),
                told(told));
        assertEquals("2026-07-03T12:00:00Z", told.get(0).expires());
    }

    @Test
    void newsIsForWhoeverLooksAfterJobPlans() throws Exception {
        try (Trust trust = Trust.open()) {
            trust.plans.waiting("P1");
            assertEquals(
                    "401 not-signed-in", Trust.problem(trust.send(HttpRequest.newBuilder(trust.at("/notifications")))));
            assertEquals("403 not-permitted", Trust.problem(trust.get("viewer", "/notifications")));

            JsonNode told = trust.read("everywhere", "/notifications").path("notifications");

            assertEquals(1, told.findValuesAsText("id").size());
            assertEquals(
                    "sessionwise.unmatched-panel/v1",
                    told.path(0).path("contribution").asText());
        }
    }

    private static List<String> told(List<NotificationJson> news) {
        return news.stream().map(one -> one.id() + ": " + one.text()).toList();
    }

    private static PullReport failed(String id, Instant at, boolean dryRun) {
        return PullReport.failed(id, "feed", at, at, dryRun, "no answer");
    }

    private static Job job(String id, Actor actor, Instant start) {
        return Job.running(id, JobOrder.of("export", "figures", actor), start, 0, -1, "");
    }
}
