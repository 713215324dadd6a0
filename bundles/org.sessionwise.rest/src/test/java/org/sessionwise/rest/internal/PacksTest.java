package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packs: who freezes, opens and reports them. */
class PacksTest {

    private static final String ANAES = "/packs?scope=department&department=anaes";

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

    private HttpResponse<String> freeze(String user, String path) throws Exception {
        return trust.send("POST", user, path, "{\"day\":\"2026-07-29\"}");
    }

    private HttpResponse<String> report(String user, String body) throws Exception {
        return trust.send("POST", user, "/packs/p1/reports", body);
    }

    @Test
    void whoWritesForTheTrustFreezesTheBoardPack() throws Exception {
        HttpResponse<String> made = freeze("everywhere", "/packs");

        assertEquals(201, made.statusCode(), made.body());
        assertTrue(made.headers().firstValue("Location").orElseThrow().endsWith("/packs/p1"));
        JsonNode list = trust.read("board", "/packs");
        assertFalse(list.path("mayWrite").asBoolean());
        assertEquals("p1", list.at("/packs/0/id").asText());
        assertEquals("everywhere", list.at("/packs/0/by").asText());
        assertEquals(64, list.at("/packs/0/digest").asText().length());
        assertTrue(trust.read("everywhere", "/packs").path("mayWrite").asBoolean());
    }

    @Test
    void othersDoNot() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(freeze("coordinator", "/packs")));
        assertEquals("403 not-permitted", Trust.problem(freeze("board", ANAES)));
        assertEquals("403 not-permitted", Trust.problem(freeze("nobody", "/packs")));
        assertEquals(201, freeze("coordinator", ANAES).statusCode());
        assertEquals(0, trust.read("board", "/packs").path("packs").size());
        assertEquals(1, trust.read("board", ANAES).path("packs").size());
    }

    @Test
    void onlyTheTrustAndDepartmentsHavePacksOfDaysUpToToday() throws Exception {
        assertEquals(
                "400 bad-parameter",
                Trust.problem(freeze("everywhere", "/packs?scope=team&department=anaes&team=red")));
        assertEquals("400 bad-parameter", Trust.problem(freeze("everywhere", ANAES + "&group=Medical")));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("POST", "everywhere", "/packs", "{\"day\":\"2026-07-30\"}")));
        assertEquals("400 bad-parameter", Trust.problem(trust.send("POST", "everywhere", "/packs", "{}")));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(freeze("everywhere", "/packs?scope=department&department=surg")));
    }

    @Test
    void filesAreOpenedAsTheyWereMade() throws Exception {
        freeze("everywhere", "/packs");

        assertEquals(
                "Board pack", trust.read("board", "/packs/p1").path("title").asText());
        HttpResponse<String> pdf = trust.get("board", "/packs/p1/pdf");
        assertEquals("made as PDF", pdf.body());
        assertEquals(
                "attachment; filename=\"pack-board-2026-07-29.pdf\"",
                pdf.headers().firstValue("Content-Disposition").orElseThrow());
        String tag = pdf.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                trust.send(trust.request("board", "/packs/p1/pdf").header("If-None-Match", tag))
                        .statusCode());
        assertEquals("made as XLSX", trust.get("board", "/packs/p1/xlsx").body());
        for (String path : new String[] {"/packs/p9", "/packs/p9/pdf", "/packs/p9/xlsx"}) {
            assertEquals(404, trust.get("board", path).statusCode(), path);
        }
    }

    @Test
    void whatCameLaterIsToldOfScopesInSight() throws Exception {
        freeze("everywhere", "/packs");
        JsonNode board = trust.read("board", "/packs").at("/packs/0/restated");

        assertEquals(1, board.size());
        assertEquals("-4.0", board.at("/0/then").asText());
        assertEquals("-5.1", board.at("/0/now").asText());
        assertEquals("variance", board.at("/0/indicator").asText());
        assertEquals(
                2, trust.read("everywhere", "/packs").at("/packs/0/restated").size());
    }

    @Test
    void onlyTheNewestFourAreComparedWithNow() throws Exception {
        for (int i = 0; i < 5; i++) {
            freeze("everywhere", "/packs");
        }
        JsonNode packs = trust.read("board", "/packs").path("packs");

        assertTrue(packs.path(3).has("restated"));
        assertFalse(packs.path(4).has("restated"));
    }

    @Test
    void aReportIsLogged() throws Exception {
        freeze("everywhere", "/packs");
        String body = "{\"to\":\"board\",\"on\":\"2026-07-29\",\"minute\":\"7.2\"}";

        assertEquals("403 not-permitted", Trust.problem(report("board", body)));
        HttpResponse<String> answer = report("everywhere", body);
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("7.2", Trust.json(answer).at("/reports/0/minute").asText());
        assertEquals("board", Trust.json(answer).at("/reports/0/to").asText());
        for (String bad : new String[] {
            "{\"to\":\"press\",\"on\":\"2026-07-29\"}",
            "{\"on\":\"2026-07-29\"}",
            "{\"to\":\"board\",\"on\":\"2026-07-30\"}"
        }) {
            assertEquals("400 bad-parameter", Trust.problem(report("everywhere", bad)), bad);
        }
        trust.reporting.refuses = true;
        assertEquals("422 evidence-refused", Trust.problem(report("everywhere", body)));
    }
}
