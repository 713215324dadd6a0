package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

class FiguresTest {

    private static final String POSITION = "/departments/anaes/position?" + Trust.PERIOD;
    private static final String FINDINGS = "/departments/anaes/people/a1/findings?" + Trust.PERIOD;
    private static final StaffId AMY = new StaffId("a1");

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        position("a1", true, 1, 0);
        position("a2", true, 2, 1);
        position("a3", true, 3, 0);
        position("a4", false, 9, 9);
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void figuresSayWhetherLeaveIsKnown() throws Exception {
        String path = "/departments/anaes/position?" + Trust.PERIOD;
        assertTrue(trust.read("coordinator", path).path("leaveKnown").asBoolean());

        trust.reconciliation.leaveKnown = false;

        JsonNode position = trust.read("coordinator", path + "&by=team");
        assertTrue(position.has("leaveKnown"));
        assertFalse(position.path("leaveKnown").asBoolean());
    }

    @Test
    void peopleComeWorstFirstThenByName() throws Exception {
        JsonNode people = trust.read("coordinator", POSITION).path("people");

        assertEquals(List.of("a4", "a3", "a2", "a1"), texts(people, "staffId"));
        assertEquals("Dan Dogwood", people.at("/0/name").asText());
        assertFalse(people.at("/0/inScope").asBoolean());
        assertEquals("doctor in training", people.at("/0/scopeReason").asText());
    }

    @Test
    void totalsAreOfPeopleInScopeOnlyAndTheOthersAreToldApart() throws Exception {
        JsonNode figures = trust.read("coordinator", POSITION);

        assertEquals(3, figures.at("/totals/people").asInt());
        assertEquals(
                6,
                figures.at("/totals/rostered/notRostered/planned/occurrences").asInt());
        assertEquals(37, figures.at("/totals/rostered/planned/occurrences").asInt());
        assertEquals(31, figures.at("/totals/rostered/worked/occurrences").asInt());
        assertEquals(1, figures.at("/outOfScope/people").asInt());
        assertEquals(
                9,
                figures.at("/outOfScope/rostered/notRostered/planned/occurrences")
                        .asInt());
        assertEquals(27, figures.at("/totals/identical").asInt());
        assertEquals("matching/2", figures.path("rule").asText());
        assertEquals(2, figures.at("/weeks/finalised").asInt());
    }

    @Test
    void teamsAddUpToTheTotals() throws Exception {
        JsonNode figures = trust.read("coordinator", POSITION);
        int missed = 0;
        for (JsonNode team : figures.path("teams")) {
            missed +=
                    team.at("/totals/rostered/notRostered/planned/occurrences").asInt();
        }

        assertEquals(List.of("red", "blue"), texts(figures.path("teams"), "id"));
        assertEquals(
                figures.at("/totals/rostered/notRostered/planned/occurrences").asInt(), missed);
        assertEquals(1, figures.at("/teams/1/outOfScope/people").asInt());
    }

    @Test
    void byLeavesOutTheOtherList() throws Exception {
        JsonNode byTeam = trust.read("coordinator", POSITION + "&by=team");
        JsonNode byPerson = trust.read("coordinator", POSITION + "&by=person");

        assertTrue(byTeam.has("teams") && !byTeam.has("people"));
        assertTrue(byPerson.has("people") && !byPerson.has("teams"));
        assertEquals(byTeam.path("totals"), byPerson.path("totals"));
    }

    @Test
    void aLeadSeesFiguresOfTheTeamAndOfNobodyElse() throws Exception {
        JsonNode figures = trust.read("lead", POSITION);

        assertEquals(List.of("a2", "a1"), texts(figures.path("people"), "staffId"));
        assertEquals(List.of("red"), texts(figures.path("teams"), "id"));
        assertEquals(2, figures.at("/totals/people").asInt());
        assertFalse(figures.path("wholeDepartment").asBoolean());
    }

    @Test
    void amountsAreExact() throws Exception {
        JsonNode missed = trust.read("manager", POSITION).at("/totals/rostered/notRostered/planned");

        assertEquals("{\"occurrences\":3,\"sessions\":\"1.5\",\"minutes\":720,\"pa\":\"4\"}", missed.toString());
        assertEquals(
                "4/3",
                trust.read("lead", POSITION)
                        .at("/people/1/rostered/notRostered/planned/pa")
                        .asText());
        assertEquals(
                "10/3",
                trust.read("manager", POSITION)
                        .at("/people/0/commitments/0/expected")
                        .asText());
    }

    @Test
    void theSameFiguresHaveTheSameTagWhenTheyWereReadDoesNotMatter() throws Exception {
        HttpResponse<String> first = trust.get("coordinator", POSITION);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        trust.reconciliation.asAt = Instant.parse("2026-03-31T06:00:00Z");
        HttpResponse<String> again =
                trust.send(trust.request("coordinator", POSITION).header("If-None-Match", tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertFalse(tag.startsWith("W/"));
        assertEquals("no-store", first.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("no-store", again.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void otherFiguresAndOtherViewersHaveAnotherTag() throws Exception {
        String tag =
                trust.get("coordinator", POSITION).headers().firstValue("ETag").orElseThrow();
        assertNotEquals(
                tag, trust.get("lead", POSITION).headers().firstValue("ETag").orElseThrow());
        position("a1", true, 2, 0);

        HttpResponse<String> changed =
                trust.send(trust.request("coordinator", POSITION).header("If-None-Match", tag));

        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void whatCarriesNoTagIsNotToBeStored() throws Exception {
        HttpResponse<String> problem = trust.get("stranger", POSITION);

        assertEquals("no-store", problem.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                "nosniff",
                problem.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {POSITION, "/status", "/nowhere"})
    void noAnswerIsAPageOrPartOfAnotherSitesPage(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(trust.request("coordinator", path).build(), BodyHandlers.ofString());

        assertEquals(
                "default-src 'none'; frame-ancestors 'none'",
                answer.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertEquals(
                "same-origin",
                answer.headers().firstValue("Cross-Origin-Resource-Policy").orElseThrow());
        assertEquals(
                "same-origin", answer.headers().firstValue("Referrer-Policy").orElseThrow());
    }

    @Test
    void aTagThatMakesNoSenseIsAsIfItHadNotBeenSent() throws Exception {
        HttpResponse<String> answer =
                trust.send(trust.request("coordinator", POSITION).header("If-None-Match", "\"\"\"xx"));

        assertEquals(200, answer.statusCode());
    }

    @Test
    void pagesTogetherAreTheWholeList() throws Exception {
        List<Finding> all = findings(23);
        trust.reconciliation.rostered.put(AMY, all);
        trust.reconciliation.excused.put(
                AMY, List.of(new Excused(planned(40, LocalDate.of(2026, 3, 6)), Outcome.BANK_HOLIDAY, "bank holiday")));
        List<String> ids = new ArrayList<>();
        int excused = 0;
        int pages = 0;
        String next = "";
        do {
            JsonNode page = trust.read("coordinator", FINDINGS + "&limit=5" + next);
            page.path("findings")
                    .forEach(finding -> ids.add(finding.at("/planned/id").asText()));
            excused += page.path("excused").size();
            assertEquals(23, page.path("total").asInt());
            pages++;
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());

        assertEquals(
                all.stream()
                        .map(finding -> finding.planned().orElseThrow().id())
                        .toList(),
                ids);
        assertEquals(1, excused);
        assertEquals(5, pages);
    }

    @Test
    void aCursorDoesNotFitAListThatChanged() throws Exception {
        trust.reconciliation.rostered.put(AMY, findings(9));
        String cursor =
                trust.read("coordinator", FINDINGS + "&limit=5").path("next").asText();
        trust.reconciliation.rostered.put(AMY, findings(10));

        assertEquals(
                "409 list-changed", Trust.problem(trust.get("coordinator", FINDINGS + "&limit=5&cursor=" + cursor)));
        assertEquals("409 list-changed", Trust.problem(trust.get("coordinator", FINDINGS + "&limit=5&cursor=made-up")));
    }

    @Test
    void findingsTellBothSidesInTheHostsTime() throws Exception {
        LocalDate summer = LocalDate.of(2026, 3, 29);
        trust.reconciliation.rostered.put(
                AMY,
                List.of(Figures.finding(
                        Outcome.SHORT,
                        Figures.planned("p", "Theatre list", summer, 9, 13),
                        Figures.worked("w", "THEATRE", summer, 9, 12))));
        JsonNode finding = trust.read("coordinator", FINDINGS).at("/findings/0");

        assertEquals("2026-03-29T09:00:00+01:00", finding.at("/planned/start").asText());
        assertEquals("2026-03-29T12:00:00+01:00", finding.at("/worked/end").asText());
        assertEquals("SHORT", finding.path("outcome").asText());
        assertEquals(2, finding.at("/planned/version").asInt());
    }

    @Test
    void deliveredIsAskedForByName() throws Exception {
        trust.reconciliation.delivered.put(AMY, findings(2));

        assertEquals(0, trust.read("coordinator", FINDINGS).path("total").asInt());
        assertEquals(
                2,
                trust.read("coordinator", FINDINGS + "&basis=DELIVERED")
                        .path("total")
                        .asInt());
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", FINDINGS + "&basis=delivered")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", FINDINGS + "&limit=1001")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", FINDINGS + "&limit=0")));
    }

    @Test
    void aPersonOutOfSightIsAnsweredLikeNoneAtAll() throws Exception {
        String outOfSight = trust.get("lead", "/departments/anaes/people/a3/findings?" + Trust.PERIOD)
                .body();
        String notThere = trust.get("lead", "/departments/anaes/people/zz/findings?" + Trust.PERIOD)
                .body();

        assertTrue(outOfSight.contains("unknown-person"));
        assertEquals(notThere, outOfSight);
    }

    private void position(String id, boolean inScope, int missed, int shortened) {
        trust.reconciliation.positions.put(new StaffId(id), Figures.person(id, inScope, missed, shortened));
    }

    private static List<Finding> findings(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate date = LocalDate.of(2026, 3, 2).plusDays(i);
            findings.add(Figures.finding(Outcome.NOT_ROSTERED, planned(i, date), null));
        }
        return findings;
    }

    private static Finding.Planned planned(int number, LocalDate date) {
        return Figures.planned("P1/" + number, "Clinic", date, 9, 13);
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
