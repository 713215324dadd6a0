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

class TariffsTest {

    private static final String APRIL = "/spa-tariffs/2026-04-01";
    private static final String BODY =
            "{\"basedOn\":%d,\"rates\":[{\"role\":\"Trainee supervision\",\"minutes\":[60,30],"
                    + "\"document\":\"Trust guidance\",\"clause\":\"3\"}]}";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        trust.teamPlansOn();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void anAdministratorKeepsATariffAndEverybodyReadsIt() throws Exception {
        assertEquals(200, put("everywhere", 0).statusCode());

        JsonNode tariffs = trust.read("viewer", "/spa-tariffs");

        assertFalse(tariffs.path("mayWrite").asBoolean());
        assertEquals("[60,30]", tariffs.at("/tariffs/0/rates/0/minutes").toString());
        assertEquals("TRUST", tariffs.at("/tariffs/0/rates/0/source/standing").asText());
        assertTrue(trust.read("everywhere", "/spa-tariffs").path("mayWrite").asBoolean());
    }

    @Test
    void nobodyElseWritesOne() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(put("coordinator", 0)));
        assertEquals("403 not-permitted", Trust.problem(put("administrator", 0)), "of one department");
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/spa-tariffs")));
        assertTrue(trust.teamPlans.tariffs.isEmpty());
    }

    @Test
    void whoChangedAnOlderVersionIsTold() throws Exception {
        put("everywhere", 0);

        assertEquals("409 changed-meanwhile", Trust.problem(put("everywhere", 0)));
        assertEquals(
                "409 changed-meanwhile", Trust.problem(trust.send("DELETE", "everywhere", APRIL + "?basedOn=7", "")));
        assertEquals(
                "400 bad-parameter", Trust.problem(trust.send("DELETE", "everywhere", APRIL + "?basedOn=all", "")));
        assertEquals(
                204,
                trust.send("DELETE", "everywhere", APRIL + "?basedOn=1", "").statusCode());
        assertTrue(trust.teamPlans.tariffs.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rates.0.role | {\"basedOn\":0,\"rates\":[{\"minutes\":[60],\"document\":\"D\"}]}",
                "rates.0.minutes | {\"basedOn\":0,\"rates\":[{\"role\":\"R\",\"minutes\":[],\"document\":\"D\"}]}",
                "rates.0.minutes.0 | {\"basedOn\":0,\"rates\":[{\"role\":\"R\",\"minutes\":[-1],\"document\":\"D\"}]}",
                "rates.0.minutes.1 | {\"basedOn\":0,\"rates\":[{\"role\":\"R\",\"minutes\":[1,null],\"document\":\"D\"}]}",
                "rates.0.document | {\"basedOn\":0,\"rates\":[{\"role\":\"R\",\"minutes\":[1]}]}",
                "rates.0.standing | {\"basedOn\":0,\"rates\":[{\"role\":\"R\",\"minutes\":[1],\"document\":\"D\",\"standing\":\"SURE\"}]}",
                "rates.1.role | {\"basedOn\":0,\"rates\":[{\"role\":\"A b\",\"minutes\":[1],\"document\":\"D\"},{\"role\":\"a-B\",\"minutes\":[1],\"document\":\"D\"}]}"
            })
    void whatDoesNotFitIsToldByItsPlace(String place, String body) throws Exception {
        HttpResponse<String> answer = trust.send("PUT", "everywhere", APRIL, body);

        assertEquals("400 bad-parameter", Trust.problem(answer), answer.body());
        assertEquals(place, Trust.json(answer).path("parameter").asText());
        assertTrue(trust.teamPlans.tariffs.isEmpty());
    }

    @Test
    void aTariffBeginsOnADay() throws Exception {
        HttpResponse<String> answer = trust.send("PUT", "everywhere", "/spa-tariffs/next-year", String.format(BODY, 0));

        assertEquals("from", Trust.json(answer).path("parameter").asText());
    }

    private HttpResponse<String> put(String user, int basedOn) throws Exception {
        return trust.send("PUT", user, APRIL, String.format(BODY, basedOn));
    }
}
