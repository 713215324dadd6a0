package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are slow, down, wrong or half done: a clear answer, and the store as it was. */
class FaultySourceIT {

    /** A thread for each task: the common pool has one only on two cores, and a test that blocks it would block the next. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private static final String FEED = "http~faulty";
    private static final String SHEET = "csv~sheet";

    @RegisterExtension
    static final FaultyFeed SOURCE = new FaultyFeed();

    @RegisterExtension
    static final RunningProduct PRODUCT = configured(RunningProduct.withNewData());

    private static final Path FILE = PRODUCT.home().resolve("plans.csv");

    private PlanStore store;

    private static RunningProduct configured(RunningProduct product) {
        return product.withSettings(
                        "org.sessionwise.jobplan.http-faulty",
                        Map.of(
                                "sourceId", FEED,
                                "title", "A faulty feed",
                                "baseUri", SOURCE.base(),
                                ".apiKey", "key",
                                "pageSize", "2",
                                "attempts", "2",
                                "exchangeDeadlineMillis", "2000"))
                .withSettings(
                        "org.sessionwise.jobplan.csv-sheet",
                        Map.of(
                                "sourceId",
                                SHEET,
                                "title",
                                "A spreadsheet",
                                "path",
                                product.home().resolve("plans.csv").toString()));
    }

    /** Three people's plans, and one of nobody that the host knows, on two pages. */
    private static OfferedPlans plans() {
        return new OfferedPlans()
                .with("F-1", 1, "29000274")
                .with("F-2", 1, "29000411")
                .with("F-3", 1, "29000548")
                .with("F-4", 1, "99999999");
    }

    /** The same without the last two, and with another person's: would show if half of it were taken. */
    private static OfferedPlans otherPlans() {
        return new OfferedPlans()
                .with("F-1", 1, "29000274")
                .with("F-5", 1, "29000685")
                .with("F-2", 1, "29000411");
    }

    @BeforeEach
    void pullWell() {
        store = new PlanStore(PRODUCT);
        SOURCE.answers(plans().answer());
        Waiting.until(() -> !store.pull(FEED).has("status"), () -> "the feed is no source: " + store.pull(FEED));
        assertEquals(1, store.planned("g03", PlanStore.FAR_AHEAD));
    }

    static Stream<Arguments> faults() {
        String page = otherPlans().page(2);
        return Stream.of(
                Arguments.of(
                        "malformed JSON",
                        otherPlans().answerExcept(2, FaultyFeed.json("{\"feed\":")),
                        "not well-formed"),
                Arguments.of("not JSON at all", FaultyFeed.json("<html>sign in</html>"), "not well-formed"),
                Arguments.of(
                        "wrong type",
                        otherPlans()
                                .withOddPage(2, odd -> odd.put("total", "3"))
                                .answer(),
                        "field total"),
                Arguments.of(
                        "wrong count",
                        otherPlans()
                                .withOddPage(2, odd -> odd.withArray("items").removeAll())
                                .answer(),
                        "announced 3 records and sent 2"),
                Arguments.of(
                        "another answer's page",
                        otherPlans()
                                .withOddPage(2, odd -> odd.put("snapshot", "s"))
                                .answer(),
                        "another answer"),
                Arguments.of("half a page", otherPlans().answerExcept(2, FaultyFeed.half(page)), "could not be read"),
                Arguments.of(
                        "slow",
                        otherPlans().answerExcept(2, SOURCE.silence(new CountDownLatch(1))),
                        "did not answer in time"),
                Arguments.of("broken", otherPlans().answerExcept(2, FaultyFeed.status(500)), "status 500"),
                Arguments.of("wrong key", FaultyFeed.status(401), "check .apiKey or apiKeyFile"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void pullThatFailsSaysWhyAndLeavesTheStoreAsItWas(String fault, FaultyFeed.Answer answer, String part) {
        List<JsonNode> before = store.contents();
        List<JsonNode> pulls = store.pulls();

        SOURCE.answers(answer);
        JsonNode report = store.pull(FEED);

        assertEquals("FAILED", report.path("outcome").asText(), report::toString);
        assertTrue(report.path("problem").asText().contains(part), report::toString);
        assertEquals(before, store.contents());
        assertEquals(report, store.pulls().get(0));
        assertEquals(pulls, store.pulls().subList(1, pulls.size() + 1));
        SOURCE.answers(otherPlans().answer());
        assertEquals("DONE", store.pull(FEED).path("outcome").asText(), "it is well again");
        assertEquals(1, store.planned("g05", PlanStore.FAR_AHEAD));
        assertEquals(0, store.planned("g04", PlanStore.FAR_AHEAD));
    }

    @Test
    void pulledTwiceNothingChanges() {
        List<JsonNode> before = store.contents();

        JsonNode again = store.pull(FEED);

        assertNotEquals("FAILED", again.path("outcome").asText(), again::toString);
        assertNothingChanged(again);
        assertEquals(before, store.contents());
    }

    @Test
    void wrongTypeInOnePlanSetsThatPlanAsideAndOffersTheOthers() {
        SOURCE.answers(new OfferedPlans()
                .with("F-1", 1, "29000274")
                .with("F-2", 2, "29000411", plan -> plan.put("version", "2"))
                .with("F-5", 1, "29000685")
                .answer());

        assertRejected(store.pull(FEED), "plan F-2", "version", "found a text");
        assertEquals(1, store.planned("g03", PlanStore.FAR_AHEAD));
        assertEquals(1, store.planned("g05", PlanStore.FAR_AHEAD));
    }

    @Test
    void planToldTwiceIsRejectedAndKeptAsItWas() {
        SOURCE.answers(plans().with("F-2", 1, "29000411", OfferedPlans::onTuesdays)
                .with("F-5", 1, "29000685")
                .answer());
        List<JsonNode> before = store.contents();

        assertRejected(store.pull(FEED), "plan F-2", "version", "2 times");
        assertEquals(1, store.planned("g05", PlanStore.FAR_AHEAD));
        assertEquals(before.get(3), store.contents().get(3));
    }

    @Test
    void versionsThatOverlapAreRejectedBothNamed() {
        SOURCE.answers(
                plans().with("F-2", 2, "29000411", OfferedPlans::onTuesdays).answer());
        List<JsonNode> before = store.contents();

        assertRejected(store.pull(FEED), "plan F-2", "inForce", "versions 1 and 2 are both approved");
        assertEquals(before, store.contents());
    }

    @Test
    void planThatIsWithdrawnIsClosedAndItsPastStays() {
        SOURCE.answers(new OfferedPlans().with("F-1", 1, "29000274").answer());

        JsonNode report = store.pull(FEED);

        assertEquals(3, report.path("closed").asInt(), report::toString);
        assertEquals(1, store.planned("g03", PlanStore.LONG_AGO));
        assertEquals(0, store.planned("g03", PlanStore.FAR_AHEAD));
        assertNothingChanged(store.pull(FEED));
    }

    @Test
    void killInTheMiddleOfAPullLeavesNothingHalfDone() throws InterruptedException {
        List<JsonNode> before = store.contents();
        List<JsonNode> pulls = store.pulls();
        CountDownLatch asked = new CountDownLatch(1);
        SOURCE.answers(otherPlans().answerExcept(2, SOURCE.silence(asked)));

        CompletableFuture<JsonNode> pull = CompletableFuture.supplyAsync(() -> store.pull(FEED), OWN_THREAD);
        assertTrue(asked.await(60, TimeUnit.SECONDS), "page 2 was not asked for");
        PRODUCT.kill();
        pull.exceptionally(connectionLost -> null).join();
        PRODUCT.start();
        store = new PlanStore(PRODUCT);

        assertEquals(before, store.contents());
        assertEquals(pulls, store.pulls());
        SOURCE.answers(otherPlans().answer());
        Waiting.until(() -> !store.pull(FEED).has("status"), () -> "the feed is no source");
        assertEquals(1, store.planned("g05", PlanStore.FAR_AHEAD));
        assertEquals(0, store.planned("g04", PlanStore.FAR_AHEAD));
    }

    @Test
    void badRowsOfASheetAreToldByLineAndColumnAndGoodPlansOffered() {
        PlanSheet.write(
                FILE,
                PlanSheet.row("C-1", "29001781", "MONDAY"),
                PlanSheet.row("C-2", "29001918", "Mon"),
                PlanSheet.row("C-3", "29002055", "FRIDAY"));

        JsonNode report = store.pull(SHEET);

        assertEquals("DONE", report.path("outcome").asText(), report::toString);
        assertEquals(1, report.path("rejected").size(), report::toString);
        assertRejected(report, "line 3", "day", "Mon");
        assertEquals(1, store.planned("g13", PlanStore.FAR_AHEAD));
        assertEquals(0, store.planned("g14", PlanStore.FAR_AHEAD));
        assertEquals(1, store.planned("g15", PlanStore.FAR_AHEAD));

        PlanSheet.write(
                FILE,
                PlanSheet.row("C-1", "29001781", "MONDAY"),
                PlanSheet.row("C-2", "29001918", "MONDAY"),
                PlanSheet.row("C-3", "29002055", "FRIDAY"));
        store.pull(SHEET);
        assertEquals(1, store.planned("g14", PlanStore.FAR_AHEAD));
    }

    @Test
    void sheetThatCannotBeReadLeavesTheStoreAsItWas() throws IOException {
        PlanSheet.write(FILE, PlanSheet.row("C-1", "29001781", "MONDAY"));
        store.pull(SHEET);
        List<JsonNode> before = store.contents();
        Files.writeString(FILE, "plan_id,version\nC-1,1\n");
        JsonNode withoutColumns = store.pull(SHEET);
        Files.delete(FILE);
        JsonNode gone = store.pull(SHEET);

        assertEquals("FAILED", withoutColumns.path("outcome").asText(), withoutColumns::toString);
        assertTrue(withoutColumns.path("problem").asText().contains("state"), withoutColumns::toString);
        assertEquals("FAILED", gone.path("outcome").asText(), gone::toString);
        assertEquals(before, store.contents());
    }

    private static void assertNothingChanged(JsonNode report) {
        for (String count : List.of("added", "changed", "closed")) {
            assertEquals(0, report.path(count).asInt(), report::toString);
        }
    }

    private static void assertRejected(JsonNode report, String record, String field, String problem) {
        JsonNode rejected = report.at("/rejected/0");
        assertTrue(rejected.path("record").asText().startsWith(record), report::toString);
        assertEquals(field, rejected.path("field").asText(), report::toString);
        assertTrue(rejected.path("problem").asText().contains(problem), report::toString);
    }
}
