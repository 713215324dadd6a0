package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.AttainmentPolicy;

/** Steps, targets and the policy of attainment: who may write, and what is refused. */
class AttainmentWritesTest {

    private static final String ANAES = "?scope=department&department=anaes";
    private static final String STEPS = "/attainment/steps";
    private static final String PLAN = "{\"owner\":\"Cat Cedar\",\"due\":\"2026-09-30\",\"note\":\"ask Amy\"}";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        trust.attainmentOn();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void behindAStepStandThoseInSightAndTheOthersAreCounted() throws Exception {
        JsonNode all = trust.read("coordinator", STEPS + ANAES).at("/steps/0");
        assertEquals(
                List.of("Amy Ash", "Bob Birch", "Cat Cedar"), all.path("behind").findValuesAsText("name"));
        assertEquals(0, all.path("hidden").asInt());
        assertEquals("If 3 more plans are signed, 1.1 is met.", all.path("todo").asText());

        JsonNode some = trust.read("lead", STEPS + ANAES).at("/steps/0");
        assertEquals(List.of("a1", "a2"), some.path("behind").findValuesAsText("staff"));
        assertTrue(some.path("suppressed").asBoolean());
        for (String member : List.of("people", "records", "needed", "hidden")) {
            assertTrue(some.path(member).isMissingNode(), member);
        }
        assertFalse(
                some.path("todo").asText().matches(".*\\b3\\b.*"),
                some.path("todo").asText());
        assertFalse(
                some.path("reason").asText().matches(".*\\b[23] of.*"),
                some.path("reason").asText());

        for (String user : List.of("board", "administrator")) {
            JsonNode none = trust.read(user, STEPS + ANAES).at("/steps/0");
            assertEquals(0, none.path("behind").size(), user);
        }
    }

    @Test
    void othersAreCountedWhereThereAreEnough() throws Exception {
        trust.attainment.save(
                LocalDate.of(2026, 1, 1), AttainmentPolicy.LOCAL_DEFAULT.smallestGroup(3), 0, new Actor("everywhere"));
        trust.more("surg", "green", "s2", "s3");
        trust.more("anaes", "blue", "a5", "a6");
        JsonNode lead = trust.read("lead", STEPS + ANAES).at("/steps/0");
        assertEquals(2, lead.path("behind").size());
        assertEquals(3, lead.path("hidden").asInt());
        JsonNode board = trust.read("board", STEPS + ANAES + "&level=2");
        assertEquals(5, board.at("/steps/0/hidden").asInt());
        assertEquals(2, board.path("level").asInt());
        assertEquals(0, board.at("/steps/1/hidden").asInt(), "nobody stands behind what is attested");
    }

    @Test
    void whoDoesItIsWrittenByWhoCoordinatesTheDepartment() throws Exception {
        for (String user : List.of("board", "viewer", "lead", "manager", "administrator")) {
            assertEquals("403 not-permitted", Trust.problem(put(user, STEPS + "/1.1a" + ANAES, PLAN, "0")), user);
        }
        assertEquals("401 not-signed-in", Trust.problem(put("stranger", STEPS + "/1.1a" + ANAES, PLAN, "0")));
        HttpResponse<String> kept = put("coordinator", STEPS + "/1.1a" + ANAES, PLAN, "\"0\"");
        assertEquals(1, Trust.json(kept).path("version").asInt());
        assertEquals(
                "409 changed-meanwhile", Trust.problem(put("coordinator", STEPS + "/1.1a" + ANAES, PLAN, "\"0\"")));
        assertEquals(
                200, put("everywhere", STEPS + "/1.1a" + ANAES, PLAN, "\"1\"").statusCode());

        assertEquals(
                "Cat Cedar",
                trust.read("coordinator", STEPS + ANAES)
                        .at("/steps/0/plan/owner")
                        .asText());
        JsonNode board = trust.read("board", STEPS + ANAES).at("/steps/0/plan");
        assertEquals("2026-09-30", board.path("due").asText());
        assertTrue(board.path("owner").isMissingNode(), "it may be a name");
        assertTrue(board.path("note").isMissingNode());
    }

    @Test
    void stepsThatCannotBeReadAreRefusedByName() throws Exception {
        assertEquals("If-Match", refused(put("coordinator", STEPS + "/1.1a" + ANAES, PLAN, "")));
        assertEquals("criterion", refused(put("coordinator", STEPS + "/9.9z" + ANAES, PLAN, "0")));
        assertEquals("owner", refused(put("coordinator", STEPS + "/1.1a" + ANAES, "{\"owner\":\" \"}", "0")));
        assertEquals(
                "due", refused(put("coordinator", STEPS + "/1.1a" + ANAES, "{\"owner\":\"x\",\"due\":\"soon\"}", "0")));
        assertEquals(
                "note",
                refused(put(
                        "coordinator",
                        STEPS + "/1.1a" + ANAES,
                        "{\"owner\":\"x\",\"note\":\"" + "x".repeat(2_001) + "\"}",
                        "0")));
    }

    @Test
    void aTargetIsSetByWhoMayWriteThere() throws Exception {
        String target = "{\"level\":2,\"by\":\"2027-03-31\"}";
        assertEquals("403 not-permitted", Trust.problem(put("viewer", "/attainment/target" + ANAES, target, "0")));
        assertEquals("403 not-permitted", Trust.problem(put("coordinator", "/attainment/target", target, "0")));
        assertEquals(
                200,
                put("coordinator", "/attainment/target" + ANAES, target, "0").statusCode());
        assertEquals(200, put("everywhere", "/attainment/target", target, "0").statusCode());
        assertEquals(
                "2027-03-31",
                trust.read("board", "/attainment" + ANAES).at("/target/by").asText());
        assertEquals("level", refused(put("everywhere", "/attainment/target", "{\"level\":5}", "1")));
        assertEquals("by", refused(put("everywhere", "/attainment/target", "{\"level\":4}", "1")));
        assertEquals(
                "404 unknown-scope",
                Trust.problem(put("coordinator", "/attainment/target" + ANAES + "&group=Nursing", target, "0")));
    }

    @Test
    void theTrustSetsNumbersThatTheCatalogueHas() throws Exception {
        String policy = "{\"from\":\"2026-04-01\",\"smallestGroup\":10,\"settings\":{\"1.1a/minimumPercent\":95}}";
        for (String user : List.of("board", "coordinator", "administrator", "lead")) {
            assertEquals("403 not-permitted", Trust.problem(put(user, "/attainment/policy", policy, "0")), user);
        }
        assertEquals(200, put("everywhere", "/attainment/policy", policy, "0").statusCode());
        assertEquals("409 changed-meanwhile", Trust.problem(put("everywhere", "/attainment/policy", policy, "0")));

        JsonNode told = trust.read("board", "/attainment/policy");
        assertEquals(1, told.path("version").asInt());
        assertEquals(10, told.at("/counting/smallestGroup").asInt());
        assertEquals(95, told.at("/counting/settings/1.1a~1minimumPercent").asInt());
        assertEquals("set by the trust", told.at("/history/0/standing").asText());
        assertFalse(told.path("mayWrite").asBoolean());
        assertTrue(
                trust.read("everywhere", "/attainment/policy").path("mayWrite").asBoolean());
    }

    @Test
    void policiesThatCannotBeReadAreRefusedByName() throws Exception {
        assertEquals("from", refusedPolicy("{\"smallestGroup\":8}"));
        assertEquals("smallestGroup", refusedPolicy("{\"from\":\"2026-04-01\"}"));
        assertEquals("smallestGroup", refusedPolicy("{\"from\":\"2026-04-01\",\"smallestGroup\":0}"));
        String start = "{\"from\":\"2026-04-01\",\"smallestGroup\":8,\"settings\":";
        assertEquals("settings", refusedPolicy(start + "{\"1.1a/other\":3}}"));
        assertEquals("settings", refusedPolicy(start + "{\"minimumPercent\":3}}"));
        assertEquals("settings.1.1a/minimumPercent", refusedPolicy(start + "{\"1.1a/minimumPercent\":-1}}"));
        assertEquals("settings.1.1a/minimumPercent", refusedPolicy(start + "{\"1.1a/minimumPercent\":null}}"));
    }

    @Test
    void whatTheTrustMayNotSetIsRefusedWithItsReason() throws Exception {
        String policy = "{\"from\":\"2026-04-01\",\"smallestGroup\":8,\"settings\":{\"1.1a/minimumPercent\":101}}";
        HttpResponse<String> refused = put("everywhere", "/attainment/policy", policy, "0");
        assertEquals("422 evidence-refused", Trust.problem(refused));
        assertEquals("settings", Trust.json(refused).path("parameter").asText());
    }

    private String refusedPolicy(String body) throws Exception {
        return refused(put("everywhere", "/attainment/policy", body, "0"));
    }

    private static String refused(HttpResponse<String> answer) throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(answer));
        return Trust.json(answer).path("parameter").asText();
    }

    private HttpResponse<String> put(String user, String path, String body, String version) throws Exception {
        HttpRequest.Builder request = trust.request(user, path)
                .header("Content-Type", "application/json")
                .method("PUT", HttpRequest.BodyPublishers.ofString(body));
        return trust.send(version.isEmpty() ? request : request.header("If-Match", version));
    }
}
