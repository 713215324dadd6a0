package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.itests.product.OptaWebClinic.CLINIC;
import static org.sessionwise.itests.product.OptaWebClinic.FIRST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.FakeTenant;
import org.sessionwise.host.optaweb.fake.Trouble;

/** An OptaWeb that others edit, that goes down in the middle and comes back: told in words, and nothing is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OptaWebFaultsIT {

    private static final String FEED = "http~feed";
    private static final FakeTenant TENANT = OptaWebClinic.tenant();
    private static final FakeOptaWeb OPTAWEB = FakeOptaWeb.with(TENANT);

    @RegisterExtension
    static final FaultyFeed SOURCE = new FaultyFeed();

    @RegisterExtension
    static final RunningProduct PRODUCT = OptaWebDesk.configure(
                    RunningProduct.withNewData(), OPTAWEB.uri().toString())
            .withSettings(
                    "org.sessionwise.jobplan.http-feed",
                    Map.of("sourceId", FEED, "title", "Job plans", "baseUri", SOURCE.base(), ".apiKey", "key"));

    private final OptaWebDesk desk = new OptaWebDesk(PRODUCT);

    @AfterAll
    static void close() {
        OPTAWEB.close();
    }

    @BeforeEach
    void pull() {
        SOURCE.answers(OptaWebClinic.plans().answer());
        Waiting.until(
                () -> desk.ask("GET", OptaWebDesk.TEMPLATE + "/proposal", "").statusCode() == 200, PRODUCT::log);
        desk.pull(FEED);
        assertEquals(6, desk.proposal().at("/counts/add").asInt());
    }

    @AfterEach
    void calm() {
        OPTAWEB.calm();
    }

    @Test
    void rotationThatSomebodyEditedInBetweenIsNotOverwritten() {
        JsonNode proposal = desk.proposal();
        long theirs = TENANT.seat(CLINIC, "14:00:00", "18:00:00", 4, FIRST);
        ArrayNode edited = TENANT.rotation();

        HttpResponse<String> refused = desk.apply(proposal);

        assertEquals(409, refused.statusCode(), refused::body);
        assertTrue(Visitor.json(refused).path("detail").asText().length() > 20, refused::body);
        assertEquals(edited, TENANT.rotation());
        JsonNode afresh = Visitor.json(desk.apply(desk.proposal()));
        assertEquals("APPLIED", afresh.path("status").asText(), afresh::toString);
        assertTrue(OptaWebClinic.seats(TENANT).contains("7 14:00:00-18:00:00 day 4 person 19"));
        desk.undoLatest();
        assertEquals(edited, TENANT.rotation());
        TENANT.editBucket(theirs, bucket -> bucket.withArray("seatList").removeAll());
    }

    @Test
    void hostThatIsDownIsToldAndWhatWasPulledStays() {
        ArrayNode before = TENANT.rotation();
        JsonNode proposal = desk.proposal();
        OPTAWEB.down();
        try {
            HttpResponse<String> preview = desk.ask("GET", OptaWebDesk.TEMPLATE + "/proposal", "");
            HttpResponse<String> apply = desk.apply(proposal);

            assertEquals(503, preview.statusCode(), preview::body);
            assertEquals(503, apply.statusCode(), apply::body);
            assertTrue(Visitor.json(apply).path("detail").asText().contains("gave no complete answer"), apply::body);
        } finally {
            OPTAWEB.up();
        }
        Waiting.until(
                () -> desk.ask("GET", OptaWebDesk.TEMPLATE + "/proposal", "").statusCode() == 200, PRODUCT::log);
        assertEquals(proposal.get("counts"), desk.proposal().get("counts"));
        assertEquals(before, TENANT.rotation());
    }

    /** The last one: who wrote the seats is for OptaWeb to tell, so nothing is undone. */
    @Test
    @Order(Integer.MAX_VALUE)
    void hostThatGoesDownWhileItIsWrittenToEndsWithEachSeatOnce() {
        Set<String> seats = OptaWebClinic.seats(TENANT);
        OPTAWEB.trouble(
                Trouble.after("POST|PUT", ".*/rotation/.*", FakeOptaWeb::down).times(1));

        HttpResponse<String> broken = desk.apply(desk.proposal());
        OPTAWEB.calm();
        OPTAWEB.up();

        assertEquals(503, broken.statusCode(), broken::body);
        Waiting.until(
                () -> desk.ask("GET", OptaWebDesk.TEMPLATE + "/proposal", "").statusCode() == 200, PRODUCT::log);
        desk.apply(desk.proposal());
        assertTrue(OptaWebClinic.seats(TENANT).containsAll(seats), "nobody's work is lost");
        assertEquals(seats.size() + 6, OptaWebClinic.seats(TENANT).size(), () -> TENANT.rotation()
                .toString());
        assertEquals(0, desk.proposal().at("/counts/add").asInt());
    }
}
