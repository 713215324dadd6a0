package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractsTest {

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
    void everybodyReadsWhatContractsSayAndHowFarItCanBeReliedOn() throws Exception {
        JsonNode contracts = trust.read("viewer", "/contracts").path("contracts");

        assertEquals(9, contracts.size());
        JsonNode england = contract(contracts, "CONSULTANT_2003_ENGLAND").at("/terms/0");
        assertEquals("2003-10-31", england.path("from").asText());
        assertEquals("240", value(england, "PA").at("/amount/exact").asText());
        assertEquals(
                "STATED", value(england, "PREMIUM_PA").at("/source/standing").asText());
        assertEquals(
                "MON 07:00-19:00, TUE 07:00-19:00, WED 07:00-19:00, THU 07:00-19:00, FRI 07:00-19:00",
                value(england, "PLAIN_HOURS").path("text").asText());
        assertEquals(
                "SECOND_HAND",
                value(england, "PLAIN_HOURS").at("/source/standing").asText());
        assertEquals(
                "[\"BANK_HOLIDAYS\",\"STUDY_LEAVE\"]",
                value(england, "WORKING_WEEKS").path("inside").toString());
        assertEquals("12", value(england, "MOST_PA_A_WEEK").at("/amount/exact").asText());
        JsonNode hours = contract(contracts, "AGENDA_FOR_CHANGE").at("/terms/0");
        assertEquals("37.5", value(hours, "FULL_TIME").at("/amount/exact").asText());
        assertEquals("HOURS_A_WEEK", value(hours, "FULL_TIME").path("unit").asText());
    }

    @Test
    void nobodyElseDoes() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/contracts")));
    }

    private static JsonNode contract(JsonNode contracts, String code) {
        for (JsonNode contract : contracts) {
            if (contract.path("code").asText().equals(code)) {
                return contract;
            }
        }
        throw new AssertionError(code);
    }

    private static JsonNode value(JsonNode terms, String kind) {
        for (JsonNode value : terms.path("values")) {
            if (value.path("kind").asText().equals(kind)) {
                return value;
            }
        }
        throw new AssertionError(kind);
    }
}
