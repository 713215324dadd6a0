package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final String POLICIES = "/reconciliation/policies";
    private static final String REVIEW = "/reconciliation/review-policy";
    private static final String POLICY = "{\"from\":\"2026-04-01\",\"movedWindowDays\":3,\"shortToleranceMinutes\":40,"
            + "\"noticeDays\":56,\"lieuWindowDays\":28,\"shortNoticeDelivers\":true,\"extraUnpaidDelivers\":false,"
            + "\"basedOn\":0}";
    private static final String RULE =
            "{\"from\":\"2026-04-01\",\"percent\":\"12.5\",\"sessions\":\"3\",\"persists\":1,"
                    + "\"span\":\"quarter\",\"direction\":\"below\",\"causes\":[\"Sickness\",\"Other\"],\"basedOn\":0}";

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
    void untilOneIsSetTheLocalDefaultSaysThatItIsOne() throws Exception {
        JsonNode policies = trust.read("viewer", POLICIES);

        assertEquals(0, policies.path("version").asInt());
        assertEquals("local default", policies.at("/policies/0/standing").asText());
        assertEquals(7, policies.at("/policies/0/movedWindowDays").asInt());
        assertFalse(policies.path("mayWrite").asBoolean());
        JsonNode review = trust.read("viewer", REVIEW);
        assertEquals("local default", review.path("standing").asText());
        assertEquals("10", review.path("percent").asText());
        assertEquals(
                "10 per cent and 4 sessions or more below or above plan, in 2 roster periods on end",
                review.path("rule").asText());
    }

    @Test
    void anAdministratorOfTheTrustSetsAPolicyAndEverybodyReadsIt() throws Exception {
        HttpResponse<String> answer = trust.send("POST", "everywhere", POLICIES, POLICY);
        assertEquals(200, answer.statusCode(), answer.body());

        JsonNode policies = trust.read("viewer", POLICIES);

        assertEquals(1, policies.path("version").asInt());
        assertEquals("2026-04-01", policies.at("/policies/0/from").asText());
        assertEquals(40, policies.at("/policies/0/shortToleranceMinutes").asInt());
        assertTrue(policies.at("/policies/0/shortNoticeDelivers").asBoolean());
        assertEquals("set by the trust", policies.at("/policies/0/standing").asText());
        assertEquals("everywhere", policies.at("/policies/0/setBy").asText());
        assertEquals("local default", policies.at("/policies/1/standing").asText());
        assertEquals(1, policies.path("history").size());
    }

    @Test
    void anAdministratorOfTheTrustSetsAReviewPolicy() throws Exception {
        HttpResponse<String> answer = trust.send("PUT", "everywhere", REVIEW, RULE);
        assertEquals(200, answer.statusCode(), answer.body());

        JsonNode review = trust.read("viewer", REVIEW);

        assertEquals("12.5", review.path("percent").asText());
        assertEquals("quarter", review.path("span").asText());
        assertEquals("[\"Sickness\",\"Other\"]", review.path("causes").toString());
        assertEquals(1, review.path("version").asInt());
        assertEquals(2, review.path("policies").size());
    }

    @Test
    void whatAPolicyWouldChangeIsShownBeforeItIsSet() throws Exception {
        String candidate = POLICY.replace(",\"basedOn\":0", "");
        HttpResponse<String> answer = trust.send("POST", "administrator", POLICIES + "/preview", candidate);
        assertEquals(200, answer.statusCode(), answer.body());

        JsonNode effect = Trust.json(answer).at("/effects/0");

        assertEquals("Anaesthetics", effect.at("/department/name").asText());
        assertEquals("-4", effect.at("/before/delivered/variance/sessions").asText());
        assertEquals("-2", effect.at("/after/delivered/variance/sessions").asText());
        assertEquals(1, Trust.json(answer).path("effects").size());
        assertEquals(0, trust.reviews.saved.history().version());
        assertEquals(
                "403 not-permitted",
                Trust.problem(trust.send("POST", "coordinator", POLICIES + "/preview", candidate)));
    }

    @Test
    void nobodyElseSetsOne() throws Exception {
        for (String user : new String[] {"coordinator", "administrator", "viewer"}) {
            assertEquals("403 not-permitted", Trust.problem(trust.send("POST", user, POLICIES, POLICY)), user);
            assertEquals("403 not-permitted", Trust.problem(trust.send("PUT", user, REVIEW, RULE)), user);
        }
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", POLICIES)));
        assertEquals(0, trust.reviews.saved.history().version());
    }

    @Test
    void whoSawAnOlderVersionIsTold() throws Exception {
        trust.send("POST", "everywhere", POLICIES, POLICY);
        trust.send("PUT", "everywhere", REVIEW, RULE);

        assertEquals("409 changed-meanwhile", Trust.problem(trust.send("POST", "everywhere", POLICIES, POLICY)));
        assertEquals("409 changed-meanwhile", Trust.problem(trust.send("PUT", "everywhere", REVIEW, RULE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from | \"from\":\"2026-04-01\" | \"from\":\"April\"",
                "movedWindowDays | \"movedWindowDays\":3 | \"movedWindowDays\":-1",
                "movedWindowDays | \"movedWindowDays\":3 | \"movedWindowDays\":367",
                "lieuWindowDays | \"lieuWindowDays\":28, | \"lieuWindowDays\":null,",
                "shortNoticeDelivers | \"shortNoticeDelivers\":true, | \"noticeDays\":56,",
                "basedOn | \"basedOn\":0 | \"basedOn\":-1",
                "basedOn | \"basedOn\":0 | \"basedOn\":9223372036854775807"
            })
    void whatDoesNotFitAPolicyIsToldByItsPlace(String place, String good, String bad) throws Exception {
        String body = place.equals("shortNoticeDelivers") ? POLICY.replace(good, "") : POLICY.replace(good, bad);
        HttpResponse<String> answer = trust.send("POST", "everywhere", POLICIES, body);

        assertEquals("400 bad-parameter", Trust.problem(answer), answer.body());
        assertEquals(place, Trust.json(answer).path("parameter").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percent | \"percent\":\"12.5\" | \"percent\":\"0\"",
                "persists | \"persists\":1 | \"persists\":14",
                "persists | \"persists\":1 | \"persists\":null",
                "span | \"span\":\"quarter\" | \"span\":\"week\"",
                "direction | \"direction\":\"below\", | \"direction\":null,",
                "causes | [\"Sickness\",\"Other\"] | []",
                "causes.1 | [\"Sickness\",\"Other\"] | [\"Other\",\"Other\"]"
            })
    void whatDoesNotFitAReviewPolicyIsToldByItsPlace(String place, String good, String bad) throws Exception {
        HttpResponse<String> answer = trust.send("PUT", "everywhere", REVIEW, RULE.replace(good, bad));

        assertEquals("400 bad-parameter", Trust.problem(answer), answer.body());
        assertEquals(place, Trust.json(answer).path("parameter").asText());
    }
}
