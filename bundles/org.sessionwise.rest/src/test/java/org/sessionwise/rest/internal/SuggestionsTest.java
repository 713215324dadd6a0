package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.StaffId;

class SuggestionsTest {

    private static final String OF_A1 =
            "/departments/anaes/people/a1/suggestions?activity=clinic&start=2026-03-02T09:00:00Z";
    private static final String ALL = "/departments/anaes/suggestions";
    private static final String APPLIED = ALL + "/applied?from=2026-03-01&until=2026-04-01";
    private static final String ORDER = "{\"staff\":\"a1\",\"start\":\"2026-03-02T10:00:00+01:00\","
            + "\"activity\":\"clinic\",\"suggestion\":\"%s\",\"reason\":\"A gap.\"}";

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
    void whatWouldCloseAGapIsToldWithItsEffect() throws Exception {
        JsonNode sheet = trust.read("coordinator", OF_A1);

        assertEquals("NOT_ROSTERED", sheet.at("/gap/outcome").asText());
        assertTrue(
                sheet.path("mayApply").asBoolean() && sheet.path("hostWrites").asBoolean());
        assertEquals("colleague", sheet.at("/suggestions/0/kind").asText());
        assertEquals(
                "1.5", sheet.at("/suggestions/0/effects/0/before/rosterGap").asText());
        assertEquals("0.5", sheet.at("/suggestions/0/effects/0/after/rosterGap").asText());
        assertEquals("busy", sheet.at("/passedOver/0/obstacle").asText());
        assertEquals(2, sheet.at("/passedOver/0/people").asInt());
        assertFalse(sheet.has("note"));
    }

    @Test
    void aHostThatCannotBeWrittenToTakesNothing() throws Exception {
        trust.suggestions.writes = false;

        JsonNode sheet = trust.read("coordinator", OF_A1);

        assertFalse(
                sheet.path("mayApply").asBoolean() || sheet.path("hostWrites").asBoolean());
    }

    @Test
    void lineManagementDecidesWhoIsSuggestedAndWhoMayApply() throws Exception {
        assertFalse(trust.read("lead", OF_A1).path("mayApply").asBoolean());
        assertEquals(Set.of(new StaffId("a1"), new StaffId("a2")), trust.suggestions.sights.get(0));
        assertEquals(404, post("lead", ALL, ORDER.formatted("0f3a9c")).statusCode());
        assertEquals(404, trust.get("manager", OF_A1).statusCode());
        assertEquals(403, trust.get("administrator", OF_A1).statusCode());
    }

    @Test
    void whatIsAppliedIsKeptAndUndone() throws Exception {
        JsonNode applied = Trust.json(post("coordinator", ALL, ORDER.formatted("0f3a9c")));
        assertEquals("n1", applied.path("id").asText());
        assertTrue(applied.path("words").asText().contains("Monday 2 March 2026, 09:00 to 13:00"), applied::toString);

        JsonNode kept = trust.read("coordinator", APPLIED);
        assertTrue(kept.path("mayUndo").asBoolean());
        assertEquals("applied", kept.at("/applied/0/state").asText());

        JsonNode undone = Trust.json(post("coordinator", ALL + "/applied/n1/undo", ""));
        assertEquals("undone", undone.path("state").asText());
        assertEquals("404 unknown-application", Trust.problem(post("coordinator", ALL + "/applied/n1/undo", "")));
    }

    @Test
    void whoseGroupIsNotCountedIsOutOfItsSight() throws Exception {
        post("coordinator", ALL, ORDER.formatted("0f3a9c"));
        trust.suggestions.groups = Set.of("Nobody's group");

        assertEquals(0, trust.read("coordinator", APPLIED).path("applied").size());
        assertEquals(404, trust.get("coordinator", OF_A1).statusCode());
    }

    @Test
    void whatChangedOrIsRefusedIsToldInWords() throws Exception {
        assertEquals("409 changed-meanwhile", Trust.problem(post("coordinator", ALL, ORDER.formatted("older"))));

        trust.suggestions.hostRefuses = "The week is finalised.";
        HttpResponse<String> refused = post("coordinator", ALL, ORDER.formatted("0f3a9c"));

        assertEquals("422 host-refused", Trust.problem(refused));
        assertTrue(refused.body().contains("The week is finalised."), refused::body);
    }

    @Test
    void whatCannotBeReadIsToldByName() throws Exception {
        assertEquals("404 unknown-work", Trust.problem(trust.get("coordinator", OF_A1.replace("T09", "T10"))));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", OF_A1.replace("T09:00:00Z", ""))));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(post("coordinator", ALL, ORDER.formatted("0f3a9c").replace("A gap.", "a".repeat(201)))));
    }

    private HttpResponse<String> post(String user, String path, String body) throws Exception {
        return trust.send("POST", user, path, body);
    }
}
