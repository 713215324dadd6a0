package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.StaffId;

/** Indicators: who is told what of them. */
class IndicatorsTest {

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

    private static List<String> scopes(JsonNode told) {
        List<String> keys = new ArrayList<>();
        told.at("/indicators/0/lines")
                .forEach(line -> keys.add(line.at("/scope/key").asText()));
        return keys;
    }

    @Test
    void theReadingsOfTheTextComeFirstWithUnitFrequencyAndAim() throws Exception {
        JsonNode told = trust.read("everywhere", "/indicators");

        List<String> names = new ArrayList<>();
        told.path("indicators").forEach(one -> names.add(one.path("indicator").asText()));
        assertEquals(List.of("level", "activePlans", "dccShare", "variance", "varianceDcc", "varianceRostered"), names);
        JsonNode active = told.at("/indicators/1");
        assertEquals("monthly", active.path("due").asText());
        assertEquals(90, active.at("/aim/moreThanPercent").asInt());
        assertEquals("people", active.path("unit").asText());
        assertEquals("text", told.at("/indicators/3/reading").asText());
        assertEquals("local", told.at("/indicators/4/reading").asText());
        assertEquals("2026-04-01", told.at("/period/from").asText());
        assertEquals("2026-07-29", told.path("day").asText(), "the host's day");
        assertEquals(8, told.path("smallestGroup").asInt());
    }

    @Test
    void amountsAreExactAndPercentIsCut() throws Exception {
        JsonNode told = trust.read("everywhere", "/indicators");

        assertEquals("89.9", told.at("/indicators/1/lines/0/value").asText()); // 89.95 %
        JsonNode variance = told.at("/indicators/3/lines/0");
        assertEquals("77/3", variance.path("part").asText());
        assertEquals("30.5", variance.path("whole").asText());
        assertEquals("-15.8", variance.path("value").asText());
        assertEquals("0.5", variance.path("completeness").asText());
        JsonNode share = told.at("/indicators/2/lines/0");
        assertEquals("suppressed", share.path("missing").asText());
        assertFalse(share.has("part"));
    }

    @Test
    void theBoardSeesTrustAndDepartmentsAndNamesNobody() throws Exception {
        JsonNode told = trust.read("board", "/indicators");

        assertEquals(List.of("trust", "department/anaes"), scopes(told), "no team; surg has not switched it on");
        assertTrue(trust.reporting.askedFor.isEmpty());
        assertTrue(scopes(trust.read("coordinator", "/indicators")).contains("team/anaes/red"));
        assertTrue(trust.reporting.askedFor.contains(new StaffId("a1")));
    }

    @Test
    void whatIsNotThereIsRefusedPlainly() throws Exception {
        assertEquals(
                "404 unknown-department",
                Trust.problem(trust.get("board", "/indicators?scope=department&department=none")));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.get("board", "/indicators?scope=department&department=surg")));
        assertEquals(
                "404 unknown-team",
                Trust.problem(trust.get("board", "/indicators?scope=team&department=anaes&team=red")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("board", "/indicators?asAt=2026-07-30")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("board", "/indicators/trend?months=37")));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/indicators")));
        trust.reporting.noAnswer = new NoAnswerException("Levels are being worked out.");
        assertEquals("503 no-answer", Trust.problem(trust.get("board", "/indicators")));
    }

    @Test
    void aTrendTellsEachMonthByIndicator() throws Exception {
        JsonNode told = trust.read("board", "/indicators/trend?scope=department&department=anaes");

        assertEquals("2026-06-30", told.at("/months/0/day").asText());
        assertTrue(told.at("/months/0/reconstructed").asBoolean());
        assertEquals("89.9", told.at("/months/0/values/activePlans/value").asText());
        assertEquals("suppressed", told.at("/months/0/values/dccShare/missing").asText());
    }
}
