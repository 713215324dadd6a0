package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records about people, and samples of their plans: who reads and writes them. */
class PersonRecordsTest {

    private static final String RECORDS = "/person-records?department=anaes";

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

    private static String record(String staff, String kind, String more) {
        return "{\"department\":\"anaes\",\"staff\":" + staff + ",\"kind\":\"" + kind + "\",\"from\":\"2026-01-01\""
                + more + "}";
    }

    @Test
    void whoCoordinatesRecordsTheSameOfSeveral() throws Exception {
        HttpResponse<String> added = trust.send(
                "POST",
                "coordinator",
                "/person-records",
                record("[\"a1\",\"a3\"]", "leftOut", ",\"until\":\"2027-01-01\",\"reason\":\"On secondment\""));
        assertEquals(201, added.statusCode());
        assertEquals(List.of("a1", "a3"), Trust.json(added).findValuesAsText("staff"));

        JsonNode told = trust.read("coordinator", RECORDS);
        assertTrue(told.path("mayWrite").asBoolean());
        assertEquals(4, told.path("people").size());
        assertEquals("leftOut", told.at("/people/0/records/0/kind").asText());
        assertEquals("On secondment", told.at("/people/0/records/0/reason").asText());
        assertTrue(told.at("/people/3/inTraining").asBoolean());
        String id = told.at("/people/0/records/0/id").asText();
        assertEquals(
                204,
                trust.send("DELETE", "coordinator", "/person-records/" + id + "?department=anaes", "")
                        .statusCode());
        assertEquals(
                0, trust.read("coordinator", RECORDS).at("/people/0/records").size());
        assertEquals(
                "404 unknown-record",
                Trust.problem(trust.send("DELETE", "coordinator", "/person-records/" + id + "?department=anaes", "")));
    }

    @Test
    void othersReadOfTheirPeopleWithoutReasonsAndWriteNothing() throws Exception {
        trust.send(
                "POST",
                "coordinator",
                "/person-records",
                record("[\"a1\",\"a3\"]", "singleArea", ",\"reason\":\"Only intensive care\""));

        JsonNode told = trust.read("lead", RECORDS);
        assertEquals(List.of("a1", "a2"), told.path("people").findValuesAsText("staff"));
        assertEquals("singleArea", told.at("/people/0/records/0/kind").asText());
        assertTrue(told.at("/people/0/records/0/reason").isMissingNode());
        assertEquals(
                List.of("a3"), trust.read("manager", RECORDS).path("people").findValuesAsText("staff"));
        assertEquals("404 unknown-department", Trust.problem(trust.get("board", RECORDS)));
        assertEquals("403 not-permitted", Trust.problem(trust.get("administrator", RECORDS)));
        for (String user : List.of("lead", "viewer", "manager", "administrator", "board")) {
            HttpResponse<String> refused =
                    trust.send("POST", user, "/person-records", record("[\"a1\"]", "trained", ""));
            assertEquals("403 not-permitted", Trust.problem(refused), user);
            HttpResponse<String> kept = trust.send("DELETE", user, "/person-records/r1?department=anaes", "");
            assertEquals("403 not-permitted", Trust.problem(kept), user);
        }
        assertEquals(2, trust.evidence.records.size());
        assertTrue(
                trust.evidence.records.stream().allMatch(one -> one.withdrawn().isEmpty()));
    }

    @Test
    void recordsThatCannotBeReadAreRefusedByName() throws Exception {
        assertEquals("400 staff", refused(record("[]", "trained", "")));
        assertEquals("400 staff.1", refused(record("[\"a1\",\"s1\"]", "trained", "")));
        assertEquals("400 kind", refused(record("[\"a1\"]", "happy", "")));
        assertEquals("400 from", refused(record("[\"a1\"]", "trained", "").replace("2026-01-01", "x")));
        assertEquals("400 until", refused(record("[\"a1\"]", "trained", ",\"until\":\"2025-01-01\"")));
        assertEquals("422 reason", refused(record("[\"a1\"]", "leftOut", "")));
        assertEquals("400 department", refused("{\"staff\":[\"a1\"]}"));
        assertTrue(trust.evidence.records.isEmpty());
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.get("everywhere", "/person-records?department=surg")));
    }

    private String refused(String body) throws Exception {
        HttpResponse<String> answer = trust.send("POST", "coordinator", "/person-records", body);
        return answer.statusCode() + " " + Trust.json(answer).path("parameter").asText();
    }

    @Test
    void whoSeesTheTrustDrawsAndClosesSamples() throws Exception {
        HttpResponse<String> drawn =
                trust.send("POST", "everywhere", "/samples", "{\"departments\":[\"anaes\"],\"perTeam\":2}");
        assertEquals(201, drawn.statusCode());
        assertEquals("4711", Trust.json(drawn).path("seed").asText());
        assertEquals(
                List.of("Amy Ash", "Bob Birch", "Cat Cedar"),
                Trust.json(drawn).path("plans").findValuesAsText("name"),
                "nobody in training");
        assertEquals("Red team", Trust.json(drawn).at("/plans/0/teamName").asText());

        assertEquals("422 evidence-refused", Trust.problem(post("everywhere", "/samples/s1/closing", "1")));
        for (int number = 1; number <= 3; number++) {
            String found = "{\"finding\":\"returned\",\"advice\":\"Look again\",\"on\":\"2026-07-01\"}";
            HttpResponse<String> kept = put("everywhere", "/samples/s1/plans/" + number, found, "" + number);
            assertEquals(
                    "returned",
                    Trust.json(kept).at("/plans/" + (number - 1) + "/finding").asText());
        }
        assertEquals("409 changed-meanwhile", Trust.problem(post("everywhere", "/samples/s1/closing", "1")));
        assertTrue(Trust.json(post("everywhere", "/samples/s1/closing", "4")).has("closedAt"));
    }

    @Test
    void othersSeeTheSampledPlansOfTheirPeopleAndDrawNone() throws Exception {
        trust.send(
                "POST",
                "everywhere",
                "/samples",
                "{\"departments\":[\"anaes\"],\"perTeam\":2,\"seed\":\"-9223372036854775808\"}");
        JsonNode seen = trust.read("lead", "/samples");
        assertEquals(List.of("Amy Ash", "Bob Birch"), seen.findValuesAsText("name"));
        assertEquals("-9223372036854775808", seen.at("/samples/0/seed").asText());
        assertFalse(seen.path("mayWrite").asBoolean());
        for (String user : List.of("board", "administrator")) {
            assertEquals(0, trust.read(user, "/samples").path("samples").size(), user);
        }
        for (String user : List.of("board", "coordinator", "administrator", "lead", "viewer")) {
            HttpResponse<String> refused =
                    trust.send("POST", user, "/samples", "{\"departments\":[\"anaes\"],\"perTeam\":2}");
            assertEquals("403 not-permitted", Trust.problem(refused), user);
            assertEquals("403 not-permitted", Trust.problem(post(user, "/samples/s1/closing", "1")), user);
            assertEquals("403 not-permitted", Trust.problem(put(user, "/samples/s1/plans/1", "{}", "1")), user);
        }
    }

    @Test
    void samplesThatCannotBeReadAreRefusedByName() throws Exception {
        String good = "{\"departments\":[\"anaes\"],\"perTeam\":2}";
        assertEquals("400 departments", refusedSample(good.replace("\"anaes\"", "")));
        assertEquals("400 perTeam", refusedSample(good.replace("2", "0")));
        assertEquals("400 seed", refusedSample(good.replace("2", "2,\"seed\":\"x\"")));
        assertEquals("400 seed", refusedSample(good.replace("2", "2,\"seed\":\"9223372036854775808\"")));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.send("POST", "everywhere", "/samples", good.replace("anaes", "surg"))));
        assertEquals(
                "404 unknown-department",
                Trust.problem(trust.send("POST", "everywhere", "/samples", good.replace("anaes", "none"))));
        trust.send("POST", "everywhere", "/samples", good);
        assertEquals("404 unknown-sample", Trust.problem(post("everywhere", "/samples/s9/closing", "1")));
        for (String number : List.of("9", "x", "-1")) {
            assertEquals(
                    "404 unknown-sample", Trust.problem(put("everywhere", "/samples/s1/plans/" + number, "{}", "1")));
        }
        HttpResponse<String> unknown = put("everywhere", "/samples/s1/plans/1", "{\"finding\":\"fine\"}", "1");
        assertEquals("finding", Trust.json(unknown).path("parameter").asText());
        assertEquals(
                "If-Match",
                Trust.json(put("everywhere", "/samples/s1/plans/1", "{}", ""))
                        .path("parameter")
                        .asText());
    }

    private String refusedSample(String body) throws Exception {
        HttpResponse<String> answer = trust.send("POST", "everywhere", "/samples", body);
        return answer.statusCode() + " " + Trust.json(answer).path("parameter").asText();
    }

    private HttpResponse<String> put(String user, String path, String body, String version) throws Exception {
        HttpRequest.Builder request = trust.request(user, path)
                .header("Content-Type", "application/json")
                .method("PUT", HttpRequest.BodyPublishers.ofString(body));
        return trust.send(version.isEmpty() ? request : request.header("If-Match", version));
    }

    private HttpResponse<String> post(String user, String path, String version) throws Exception {
        return trust.send(
                trust.request(user, path).header("If-Match", version).POST(HttpRequest.BodyPublishers.noBody()));
    }
}
