package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsTest {

    private static final String REVIEWS = "/departments/anaes/reviews";
    private static final String RED = REVIEWS + "/2026-Q1-team-red";
    private static final String QUARTERS = "/departments/anaes/quarters";
    private static final String MEETING = QUARTERS + "/2026-Q1/meeting";
    private static final String ENTRY =
            "{\"cause\":\"Sickness\",\"mitigation\":\"Locum\",\"owner\":\"Service manager\","
                    + "\"due\":\"2026-09-30\",\"agreedOn\":\"2026-07-08\",\"state\":\"closed\"}";
    private static final String HELD =
            "{\"on\":\"2026-07-08\",\"chair\":\"Clinical lead\",\"present\":[\"Nurses\",\"Rota\"],\"notes\":\"\"}";

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
    void aQuarterTellsItsFlagsWithThePolicyAndTheCauses() throws Exception {
        JsonNode review = trust.read("coordinator", REVIEWS + "?quarter=2026-Q1");

        assertEquals("2026-04-01", review.at("/quarter/from").asText());
        assertEquals("2026-07-01", review.at("/quarter/until").asText());
        assertEquals("local default", review.at("/policy/standing").asText());
        assertEquals("Sickness", review.at("/causes/0").asText());
        assertEquals("Red team", review.at("/flags/0/key/name").asText());
        assertEquals("40", review.at("/flags/0/planned").asText());
        assertEquals("92/3", review.at("/flags/0/delivered").asText());
        assertEquals("-23.33", review.at("/flags/0/percent").asText());
        assertEquals(12, review.at("/flags/0/weeks").asInt());
        assertTrue(review.at("/flags/1/percent").isMissingNode(), "nothing was planned");
        assertTrue(review.at("/flags/0/entry").isMissingNode());
        assertTrue(review.path("mayWrite").asBoolean());
    }

    @Test
    void withoutAQuarterTheOneOfTodayIsMeant() throws Exception {
        assertTrue(trust.read("viewer", REVIEWS).at("/quarter/label").asText().matches("\\d{4}-Q[1-4]"));
    }

    @Test
    void nobodyIsToldOfPeopleOutOfSight() throws Exception {
        assertEquals(List.of("team:red", "person:a1"), keys("lead"));
        assertEquals(List.of("person:a3"), keys("manager"));
        assertEquals(List.of("team:red", "group:Medical", "person:a1", "person:a3"), keys("viewer"));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", REVIEWS)));
    }

    @Test
    void whatWasAgreedIsKeptAndTold() throws Exception {
        HttpResponse<String> answer = put("coordinator", RED, "\"0\"", ENTRY);

        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode entry = Trust.json(answer).path("entry");
        assertEquals("Sickness", entry.path("cause").asText());
        assertEquals("2026-09-30", entry.path("due").asText());
        assertEquals("reopened", entry.path("state").asText());
        assertEquals(1, entry.path("version").asInt());
        assertEquals("closed", Trust.json(answer).at("/history/0/state").asText());
        assertEquals("coordinator", Trust.json(answer).at("/history/0/by").asText());
    }

    @Test
    void whoChangedAnOlderVersionIsTold() throws Exception {
        put("coordinator", RED, "\"0\"", ENTRY);

        assertEquals("409 changed-meanwhile", Trust.problem(put("coordinator", RED, "\"0\"", ENTRY)));
        assertEquals(200, put("coordinator", RED, "1", ENTRY).statusCode(), "without quotes, too");
        assertEquals(200, put("coordinator", MEETING, "\"0\"", HELD).statusCode());
        assertEquals("409 changed-meanwhile", Trust.problem(put("coordinator", MEETING, "\"0\"", HELD)));
    }

    @Test
    void onlyWhoCoordinatesWrites() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(put("viewer", RED, "\"0\"", ENTRY)));
        assertEquals("403 not-permitted", Trust.problem(put("viewer", MEETING, "\"0\"", HELD)));
        assertEquals("403 not-permitted", Trust.problem(put("lead", MEETING, "\"0\"", HELD)), "of one team");
        assertEquals(
                "403 not-permitted", Trust.problem(trust.send("POST", "lead", QUARTERS + "/2026-Q1/freeze", "{}")));
        assertTrue(trust.reviews.entries.isEmpty() && trust.reviews.meetings.isEmpty());
        assertEquals("404 unknown-flag", Trust.problem(put("lead", REVIEWS + "/2026-Q1-person-a3", "\"0\"", ENTRY)));
        assertEquals("409 review-refused", Trust.problem(put("lead", RED, "\"0\"", ENTRY.replace("Sickness", "Fate"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match | x | {\"cause\":\"Sickness\"}",
                "If-Match | -1 | {\"cause\":\"Sickness\"}",
                "cause | 0 | {}",
                "due | 0 | {\"cause\":\"Sickness\",\"due\":\"soon\"}",
                "state | 0 | {\"cause\":\"Sickness\",\"state\":\"reopened\"}",
                "by | 0 | {\"cause\":\"Sickness\",\"by\":\"root\"}"
            })
    void whatDoesNotFitIsToldByItsPlace(String place, String version, String body) throws Exception {
        HttpResponse<String> answer = put("coordinator", RED, version, body);

        assertEquals("400 bad-parameter", Trust.problem(answer), answer.body());
        assertEquals(place, Trust.json(answer).path("parameter").asText());
        assertTrue(trust.reviews.entries.isEmpty());
    }

    @Test
    void aWriteWithoutAVersionIsRefused() throws Exception {
        HttpResponse<String> answer = trust.send("PUT", "coordinator", RED, ENTRY);

        assertEquals("If-Match", Trust.json(answer).path("parameter").asText());
    }

    @Test
    void aQuarterIsOneOfTheFinancialYear() throws Exception {
        for (String label : List.of("2026-Q5", "2026", "Q1")) {
            HttpResponse<String> answer = trust.get("coordinator", REVIEWS + "?quarter=" + label);
            assertEquals("quarter", Trust.json(answer).path("parameter").asText());
        }
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("POST", "coordinator", QUARTERS + "/2026-Q5/freeze", "{}")));
    }

    @Test
    void theMeetingIsToldWithTheReview() throws Exception {
        put("coordinator", MEETING, "\"0\"", HELD);

        JsonNode meeting = trust.read("viewer", REVIEWS + "?quarter=2026-Q1").path("meeting");
        assertEquals("Clinical lead", meeting.path("chair").asText());
        assertEquals("[\"Nurses\",\"Rota\"]", meeting.path("present").toString());
        assertEquals(1, meeting.path("version").asInt());
        assertTrue(
                trust.read("lead", REVIEWS + "?quarter=2026-Q1").path("meeting").isMissingNode());
        assertEquals(
                "present",
                Trust.json(put("coordinator", MEETING, "1", HELD.replace("\"Nurses\",\"Rota\"", "")))
                        .path("parameter")
                        .asText());
    }

    @Test
    void aFrozenQuarterIsToldBesideItsRestatements() throws Exception {
        HttpResponse<String> frozen = trust.send("POST", "coordinator", QUARTERS + "/2026-Q1/freeze", "{}");
        assertEquals(200, frozen.statusCode(), frozen.body());
        assertEquals(
                "409 review-refused",
                Trust.problem(trust.send("POST", "coordinator", QUARTERS + "/2026-Q1/freeze", "{}")));

        JsonNode quarter = trust.read("viewer", QUARTERS).at("/quarters/0");

        assertEquals("2026-Q1", quarter.at("/quarter/label").asText());
        assertEquals("coordinator", quarter.at("/frozen/by").asText());
        assertEquals(
                "92/3", quarter.at("/frozen/lines/0/delivered/done/sessions").asText());
        assertEquals("34", quarter.at("/now/lines/0/delivered/done/sessions").asText());
        JsonNode restatement = quarter.at("/restatements/0");
        assertEquals("Red team", restatement.at("/key/name").asText());
        assertEquals("92/3 of 40 sessions", restatement.path("was").asText());
        assertEquals("34 of 40 sessions", restatement.path("is").asText());
        assertEquals(
                "11 of 13 weeks were finalised then, 13 are now. A list came late.",
                restatement.path("reason").asText());
        assertEquals(
                "coordinator",
                trust.read("viewer", REVIEWS + "?quarter=2026-Q1")
                        .at("/frozen/by")
                        .asText());
    }

    @Test
    void quartersThatStayAsTheyAreHaveTheSameTagWheneverTheyAreRead() throws Exception {
        trust.send("POST", "coordinator", QUARTERS + "/2026-Q1/freeze", "{}");
        String tag = trust.get("viewer", QUARTERS).headers().firstValue("ETag").orElseThrow();
        trust.reviews.readAt = trust.reviews.readAt.plusSeconds(1);

        HttpResponse<String> again =
                trust.send(trust.request("viewer", QUARTERS).header("If-None-Match", tag));

        assertEquals(304, again.statusCode());
        trust.send("POST", "coordinator", QUARTERS + "/2026-Q2/freeze", "{}");
        assertEquals(
                200,
                trust.send(trust.request("viewer", QUARTERS).header("If-None-Match", tag))
                        .statusCode());
    }

    @Test
    void wordsAreAddedToARestatement() throws Exception {
        String body = "{\"key\":\"team:red\",\"words\":\"A list came late.\"}";

        assertEquals(
                204,
                put("coordinator", QUARTERS + "/2026-Q1/words", "\"0\"", body).statusCode());
        assertEquals(List.of("team:red: A list came late."), trust.reviews.words);
        assertEquals(
                "409 changed-meanwhile", Trust.problem(put("coordinator", QUARTERS + "/2026-Q1/words", "\"0\"", body)));
        assertEquals(
                "key",
                Trust.json(put("coordinator", QUARTERS + "/2026-Q1/words", "1", body.replace("team:red", "red")))
                        .path("parameter")
                        .asText());
        assertEquals("403 not-permitted", Trust.problem(put("viewer", QUARTERS + "/2026-Q1/words", "1", body)));
    }

    @Test
    void whereReconciliationIsOffThereIsNoReview() throws Exception {
        trust.reconciliations.clear();

        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("coordinator", REVIEWS)));
        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("coordinator", QUARTERS)));
        assertEquals("404 unknown-department", Trust.problem(trust.get("coordinator", "/departments/surg/reviews")));
        assertFalse(trust.read("viewer", "/reconciliation/policies")
                .path("mayWrite")
                .asBoolean());
    }

    private List<String> keys(String user) throws Exception {
        return trust.read(user, REVIEWS + "?quarter=2026-Q1").path("flags").findValues("key").stream()
                .map(key -> key.path("kind").asText() + ":" + key.path("id").asText())
                .toList();
    }

    private HttpResponse<String> put(String user, String path, String version, String body) throws Exception {
        return trust.send(trust.request(user, path)
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }
}
