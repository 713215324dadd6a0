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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.StaffId;

class TeamPlansTest {

    private static final String PLANS = "/departments/anaes/team-plans";
    private static final String RED = PLANS + "/red";
    private static final String MEETING =
            "\"meeting\":{\"on\":\"2026-02-10\",\"present\":\"nurses\",\"notes\":\"long\"}";
    private static final String OBJECTIVE = "{\"id\":\"T1\",\"text\":\"Shorter waits\",\"trustObjective\":\"Access\"}";
    private static final String SHARES = "[{\"staffId\":\"a1\",\"measure\":\"PART\",\"amount\":\"1/3\"},"
            + "{\"staffId\":\"a2\",\"measure\":\"SESSIONS\",\"amount\":\"42\"}]";
    private static final String OUTPUT =
            "{\"activity\":\"CLINIC\",\"amount\":\"1200.5\",\"unit\":\"patients\",\"deliveredBy\":" + SHARES + "}";
    private static final String ROLE =
            "{\"role\":\"Governance lead\",\"staffId\":\"a2\",\"count\":1,\"minutesPerWeek\":60}";

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

    private static String plan(int basedOn, String state) {
        return "{\"basedOn\":" + basedOn + ",\"state\":\"" + state + "\"," + MEETING + ",\"objectives\":[" + OBJECTIVE
                + "],\"outputs\":[" + OUTPUT + "],\"roles\":[" + ROLE + "]}";
    }

    private HttpResponse<String> save(String user, String path, String body) throws Exception {
        return trust.send("PUT", user, path + "?year=2026", body);
    }

    @Test
    void aTeamWithoutAPlanIsToldSo() throws Exception {
        JsonNode none = trust.read("coordinator", RED + "?year=2026");

        assertFalse(none.has("plan"));
        assertTrue(none.path("mayWrite").asBoolean());
        assertEquals("2026-04-01", none.at("/period/from").asText());
        assertEquals("404 unknown-team-plan", Trust.problem(trust.get("coordinator", RED + "/check?year=2026")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "lead"})
    void whoCoordinatesOrLeadsTheTeamAgreesItsPlan(String user) throws Exception {
        HttpResponse<String> saved = save(user, RED, plan(0, "AGREED"));

        assertEquals(200, saved.statusCode(), saved.body());
        JsonNode plan = trust.read(user, RED + "?year=2026").path("plan");
        assertEquals(
                "AGREED 1 " + user,
                plan.path("state").asText() + " " + plan.path("version") + " "
                        + plan.path("by").asText());
        assertEquals("1200.5", plan.at("/outputs/0/amount/exact").asText());
        assertEquals("1/3", plan.at("/outputs/0/deliveredBy/0/amount/exact").asText());
        assertEquals("0.33", plan.at("/outputs/0/deliveredBy/0/amount/shown").asText());
        assertEquals(60, plan.at("/roles/0/minutesPerWeek").asInt());
    }

    @Test
    void nobodyElseWrites() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(save("viewer", RED, plan(0, "DRAFT"))));
        assertEquals("404 unknown-team", Trust.problem(save("lead", PLANS + "/blue", plan(0, "DRAFT"))));
        assertEquals("403 not-permitted", Trust.problem(save("manager", PLANS + "/blue", plan(0, "DRAFT"))));
        assertEquals("403 not-permitted", Trust.problem(save("administrator", RED, plan(0, "DRAFT"))));
        assertTrue(trust.teamPlans.kept.isEmpty());
    }

    @Test
    void whoChangedAnOlderVersionIsTold() throws Exception {
        save("lead", RED, plan(0, "DRAFT"));

        assertEquals("409 changed-meanwhile", Trust.problem(save("coordinator", RED, plan(0, "AGREED"))));
        assertEquals(200, save("coordinator", RED, plan(1, "AGREED")).statusCode());
        JsonNode versions = trust.read("lead", RED + "/versions?year=2026").path("versions");
        assertEquals(
                "2 AGREED coordinator, 1 DRAFT lead",
                versions.at("/0/version").asText() + " "
                        + versions.at("/0/state").asText() + " "
                        + versions.at("/0/by").asText() + ", "
                        + versions.at("/1/version").asText() + " "
                        + versions.at("/1/state").asText() + " "
                        + versions.at("/1/by").asText());
    }

    @Test
    void whoSeesAPartOfTheTeamSeesItsObjectivesAndThatPartAlone() throws Exception {
        save("lead", RED, plan(0, "AGREED"));
        trust.staff("amy", "a1");

        JsonNode own = trust.read("amy", RED + "?year=2026");

        assertEquals("Shorter waits", own.at("/plan/objectives/0/text").asText());
        assertEquals(1, own.path("people").size());
        assertEquals(1, own.at("/plan/outputs/0/deliveredBy").size());
        assertFalse(own.at("/plan/outputs/0").has("amount"));
        assertEquals(0, own.at("/plan/roles").size());
        assertEquals("{\"on\":\"2026-02-10\"}", own.at("/plan/meeting").toString());
        assertFalse(own.toString().contains("a2"), "somebody else's part");
        assertEquals("403 not-permitted", Trust.problem(trust.get("amy", RED + "/check?year=2026")));
        assertEquals("403 not-permitted", Trust.problem(trust.get("amy", RED + "/versions?year=2026")));
        assertEquals("404 unknown-team", Trust.problem(trust.get("amy", PLANS + "/blue?year=2026")));
    }

    @Test
    void teamsAreListedAsFarAsTheyAreInSight() throws Exception {
        save("lead", RED, plan(0, "AGREED"));

        JsonNode seen = trust.read("lead", PLANS + "?year=2026").path("teams");

        assertEquals(
                "[{\"id\":\"red\",\"name\":\"Red team\",\"whole\":true,\"mayWrite\":true,\"state\":\"AGREED\"}]",
                seen.toString());
        assertEquals(2, trust.read("viewer", PLANS + "?year=2026").path("teams").size());
        assertFalse(trust.read("viewer", PLANS).at("/teams/0/mayWrite").asBoolean());
    }

    @Test
    void theCheckTellsWhatIsShortAndWhoAddsWhat() throws Exception {
        save("lead", RED, plan(0, "AGREED"));

        JsonNode check = trust.read("lead", RED + "/check?year=2026&day=2026-06-01");

        assertEquals(Set.of(new StaffId("a1"), new StaffId("a2")), trust.teamPlans.members);
        assertEquals("SHORT", check.at("/outputs/0/standing").asText());
        assertEquals(
                "1186.5 BELOW",
                check.at("/outputs/0/difference/by/exact").asText() + " "
                        + check.at("/outputs/0/difference/side").asText());
        assertEquals(
                "1/3", check.at("/outputs/0/contributions/0/perSession/exact").asText());
        assertEquals("LOCAL_DEFAULT", check.at("/toleranceSource/standing").asText());
        assertEquals("T1", check.at("/unlinked/0/id").asText());
        assertEquals("NOT_COVERED", check.at("/roles/0/cover").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basedOn | {\"state\":\"DRAFT\"}",
                "basedOn | {\"basedOn\":-1,\"state\":\"DRAFT\"}",
                "state | {\"basedOn\":0}",
                "state | {\"basedOn\":0,\"state\":\"DONE\"}",
                "meeting | {\"basedOn\":0,\"state\":\"AGREED\"}",
                "meeting.on | {\"basedOn\":0,\"state\":\"DRAFT\",\"meeting\":{\"on\":\"2026-02-30\"}}",
                "objectives.0 | {\"basedOn\":0,\"state\":\"DRAFT\",\"objectives\":[null]}",
                "objectives.0.text | {\"basedOn\":0,\"state\":\"DRAFT\",\"objectives\":[{\"id\":\"T1\"}]}",
                "outputs.0.amount | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\"u\",\"amount\":\"0\"}]}",
                "outputs.0.amount | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\"u\",\"amount\":\"1/0\"}]}",
                "outputs.0.amount | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\"u\",\"amount\":\"1e9\"}]}",
                "outputs.0.amount | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\"u\",\"amount\":\"999999999\"}]}",
                "outputs.0.unit | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\" \",\"amount\":\"1\"}]}",
                "outputs.0.deliveredBy.0.staffId | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\"u\",\"amount\":\"1\",\"deliveredBy\":[{\"staffId\":\"a3\",\"measure\":\"PART\",\"amount\":\"1\"}]}]}",
                "outputs.0.deliveredBy.0.amount | {\"basedOn\":0,\"state\":\"DRAFT\",\"outputs\":[{\"activity\":\"A\",\"unit\":\"u\",\"amount\":\"1\",\"deliveredBy\":[{\"staffId\":\"a1\",\"measure\":\"PART\",\"amount\":\"2\"}]}]}",
                "roles.0.count | {\"basedOn\":0,\"state\":\"DRAFT\",\"roles\":[{\"role\":\"R\",\"staffId\":\"a1\",\"count\":0,\"minutesPerWeek\":1}]}",
                "roles.0.minutesPerWeek | {\"basedOn\":0,\"state\":\"DRAFT\",\"roles\":[{\"role\":\"R\",\"staffId\":\"a1\",\"count\":1}]}",
                "roles.0.staffId | {\"basedOn\":0,\"state\":\"DRAFT\",\"roles\":[{\"role\":\"R\",\"staffId\":\"nobody\",\"count\":1,\"minutesPerWeek\":1}]}"
            })
    void whatDoesNotFitIsToldByItsPlaceAndNothingIsKept(String place, String body) throws Exception {
        HttpResponse<String> answer = save("lead", RED, body);

        assertEquals("400 bad-parameter", Trust.problem(answer), answer.body());
        assertEquals(place, Trust.json(answer).path("parameter").asText());
        assertFalse(Trust.json(answer).path("expected").asText().isEmpty());
        assertTrue(trust.teamPlans.kept.isEmpty());
    }

    @Test
    void doubledThingsAreRefused() throws Exception {
        assertEquals("objectives.1.id", parameter("\"objectives\":[" + OBJECTIVE + "," + OBJECTIVE + "]"));
        assertEquals("outputs.1.unit", parameter("\"outputs\":[" + OUTPUT + "," + OUTPUT + "]"));
        String twice = OUTPUT.replace("\"a2\"", "\"a1\"");
        assertEquals("outputs.0.deliveredBy.1.staffId", parameter("\"outputs\":[" + twice + "]"));
    }

    private String parameter(String members) throws Exception {
        HttpResponse<String> answer = save("lead", RED, "{\"basedOn\":0,\"state\":\"DRAFT\"," + members + "}");
        return Trust.json(answer).path("parameter").asText();
    }

    @Test
    void aYearIsAYear() throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(trust.get("lead", RED + "?year=26")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("lead", RED + "?year=next")));
    }

    @Test
    void withoutTheCapabilityNothingAnswers() throws Exception {
        trust.teamPlanServices.clear();

        for (String path : new String[] {
            PLANS, RED, RED + "/check", "/departments/anaes/outside-tariff", "/departments/anaes/consistency"
        }) {
            HttpResponse<String> answer = trust.get("coordinator", path);
            assertEquals("404 capability-not-enabled", Trust.problem(answer));
            assertEquals("TEAM_PLAN", Trust.json(answer).path("capability").asText());
        }
    }

    @Test
    void plansOutsideTheTariffAreThoseInSight() throws Exception {
        JsonNode outside = trust.read("lead", "/departments/anaes/outside-tariff?day=2026-06-01");

        assertEquals(2, outside.path("outside").size());
        assertEquals("Amy Ash", outside.at("/outside/0/name").asText());
        assertEquals(
                "179/3 BELOW",
                outside.at("/outside/0/difference/by/exact").asText() + " "
                        + outside.at("/outside/0/difference/side").asText());
        assertFalse(outside.has("tariff"));
    }

    @Test
    void spreadsAreOfEverybodyAndNamesOfThoseInSight() throws Exception {
        JsonNode seen = trust.read("lead", "/departments/anaes/consistency?day=2026-06-01");

        assertEquals(4, seen.at("/comparisons/0/department/people").asInt());
        assertEquals(Set.of(new StaffId("a1"), new StaffId("a2")), trust.teamPlans.visible);
        assertTrue(seen.at("/comparisons/0/teams/0/spread/suppressed").asBoolean());
        assertFalse(seen.at("/comparisons/0/teams/0/spread").has("median"));
        assertFalse(seen.toString().contains("Cedar"));
    }
}
