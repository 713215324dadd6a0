package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.Actor;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.host.spi.Duty;

class TemplatesTest {

    private static final String TEMPLATES = "/departments/anaes/templates";
    private static final String APPLICATIONS = TEMPLATES + "/main/applications";
    private static final String APPLY = "{\"fingerprint\":\"f1\",\"asOf\":\"2026-03-02\",\"accepted\":[%s]}";

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
    void templatesAreListed() throws Exception {
        assertEquals(
                "main",
                trust.read("coordinator", TEMPLATES).at("/templates/0/id").asText());
    }

    @Test
    void proposalTellsLinesNamesAndCounts() throws Exception {
        JsonNode proposal = trust.read("coordinator", TEMPLATES + "/main/proposal?asOf=2026-03-02");

        assertEquals(List.of(LocalDate.of(2026, 3, 2)), trust.entitlement.days);
        assertEquals("f1", proposal.path("fingerprint").asText());
        assertEquals(1, proposal.at("/counts/add").asInt());
        assertEquals(1, proposal.at("/counts/needsDecision").asInt());
        assertEquals("Amy Ash", proposal.at("/changes/0/name").asText());
        assertEquals(
                "MONDAY 09:00",
                proposal.at("/changes/0/after/day").asText() + " "
                        + proposal.at("/changes/0/after/start").asText());
        assertFalse(proposal.at("/changes/0").has("before"));
        assertEquals("NONE", proposal.at("/changes/0/question").asText());
        assertEquals("CHANGED_AND_DROPPED", proposal.at("/changes/1/question").asText());
        assertTrue(proposal.at("/changes/1/conflict").asBoolean());
        assertEquals("MONDAY", proposal.at("/changes/1/written/day").asText());
        assertEquals("It goes.", proposal.at("/changes/1/ifTaken").asText());
        assertEquals(
                "{\"date\":\"2026-03-16\",\"staffId\":\"a1\",\"name\":\"Amy Ash\",\"begins\":{\"staffId\":\"a1\","
                        + "\"name\":\"Amy Ash\",\"plan\":\"P1\",\"version\":3},\"soon\":true}",
                proposal.at("/dates/0").toString());
        assertEquals("Weeks that are set up stay.", proposal.at("/notes/0").asText());
        assertEquals("", proposal.at("/changes/1/name").asText());
    }

    @Test
    void withoutADayTheProposalIsForToday() throws Exception {
        LocalDate before = LocalDate.now(FakeHost.LONDON);
        trust.read("coordinator", TEMPLATES + "/main/proposal");
        LocalDate asked = trust.entitlement.days.get(0);

        assertFalse(asked.isBefore(before) || asked.isAfter(LocalDate.now(FakeHost.LONDON)));
    }

    @Test
    void anUnknownTemplateIsToldSo() throws Exception {
        assertEquals("404 unknown-template", Trust.problem(trust.get("coordinator", TEMPLATES + "/none/proposal")));
        assertEquals(
                "404 unknown-template",
                Trust.problem(apply(TEMPLATES + "/none/applications", String.format(APPLY, ""))));
    }

    @Test
    void applyWritesOnBehalfOfTheUserAndTheSameAgainDoesNothing() throws Exception {
        JsonNode applied = Trust.json(apply(APPLICATIONS, String.format(APPLY, "")));
        JsonNode again = Trust.json(apply(APPLICATIONS, String.format(APPLY, "\"k2\"")));

        assertEquals("APPLIED", applied.path("status").asText());
        assertEquals("app-1", applied.at("/application/id").asText());
        assertEquals(1, applied.path("leftOut").size());
        assertEquals(List.of(new Actor("coordinator")), trust.entitlement.actors);
        assertEquals("NOTHING_TO_DO", again.path("status").asText());
        JsonNode applications = trust.read("coordinator", APPLICATIONS);
        assertEquals("coordinator", applications.at("/applications/0/actor").asText());
        assertEquals("2026-03-02", applications.at("/applications/0/asOf").asText());
        assertEquals(2, applications.at("/applications/0/plans/0/version").asInt());
        assertFalse(applications.at("/applications/0").has("undoneBy"));
    }

    @Test
    void decisionsGoBothWaysAndALineOnlyOne() throws Exception {
        String both = "{\"fingerprint\":\"f1\",\"asOf\":\"2026-03-02\",\"accepted\":[\"k1\"],\"kept\":[\"%s\"]}";

        assertEquals("400 bad-parameter", Trust.problem(apply(APPLICATIONS, String.format(both, "k1"))));
        apply(APPLICATIONS, String.format(both, "k2"));

        assertEquals(List.of(Decisions.of(Set.of("k1"), Set.of("k2"))), trust.entitlement.decisions);
    }

    @Test
    void aProposalThatIsOutOfDateIsNotApplied() throws Exception {
        HttpResponse<String> answer =
                apply(APPLICATIONS, String.format(APPLY, "").replace("f1", "f0"));

        assertEquals("409 template-changed", Trust.problem(answer));
        assertEquals("Look again.", Trust.json(answer).path("detail").asText());
        assertTrue(trust.entitlement.applied.isEmpty());
    }

    @Test
    void aRefusalOfTheHostIsToldInItsWords() throws Exception {
        HttpResponse<String> answer = apply(APPLICATIONS, String.format(APPLY, "\"never\""));

        assertEquals("422 host-refused", Trust.problem(answer));
        assertEquals("The rota is locked.", Trust.json(answer).path("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asOf\":\"2026-03-02\"}",
                "{\"fingerprint\":\"f1\"}",
                "{\"fingerprint\":\"f1\",\"asOf\":\"2026-02-30\"}",
                "{\"fingerprint\":\"f1\",\"asOf\":\"2026-03-02\",\"accepted\":[null]}",
                "{\"fingerprint\":\"f1\",\"asOf\":\"2026-03-02\",\"accepted\":\"k2\"}",
                "{\"fingerprint\":\"f1\",\"asOf\":\"2026-03-02\",\"approved\":true}"
            })
    void anIncompleteRequestIsNotApplied(String body) throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(apply(APPLICATIONS, body)));
        assertTrue(trust.entitlement.applied.isEmpty());
    }

    @Test
    void undoTakesAnApplicationOfThisTemplateBackAndNoOther() throws Exception {
        apply(APPLICATIONS, String.format(APPLY, ""));

        assertEquals(
                "404 unknown-application",
                Trust.problem(trust.send("POST", "coordinator", APPLICATIONS + "/app-9/undo", "")));
        assertEquals(
                "404 unknown-application",
                Trust.problem(trust.send("POST", "coordinator", TEMPLATES + "/other/applications/app-1/undo", "")));
        HttpResponse<String> undone = trust.send("POST", "coordinator", APPLICATIONS + "/app-1/undo", "");

        assertEquals("APPLIED", Trust.json(undone).path("status").asText());
        assertTrue(trust.entitlement.applied.isEmpty());
    }

    @Test
    void aMappingIsTakenAway() throws Exception {
        trust.send("PUT", "coordinator", "/departments/anaes/duties/CLINIC", "{\"duty\":\"OPD\"}");

        assertEquals(
                204,
                trust.send("DELETE", "coordinator", "/departments/anaes/duties/CLINIC", "")
                        .statusCode());

        assertTrue(trust.entitlement.duties.isEmpty());
        assertEquals(
                "403 not-permitted",
                Trust.problem(trust.send("DELETE", "viewer", "/departments/anaes/duties/CLINIC", "")));
    }

    @Test
    void onlyADutyThatTheHostHasCanBeMappedIfItTells() throws Exception {
        assertFalse(trust.read("coordinator", "/departments/anaes/duties").has("hostDuties"));
        try (Trust telling =
                Trust.withDuties(Duty.of(new DutyCode("7"), "Clinic"), Duty.of(new DutyCode("9"), "Theatre"))) {
            HttpResponse<String> refused =
                    telling.send("PUT", "coordinator", "/departments/anaes/duties/CLINIC", "{\"duty\":\"OPD\"}");
            telling.send("PUT", "coordinator", "/departments/anaes/duties/LIST", "{\"duty\":\"9\"}");

            assertEquals("422 unknown-duty", Trust.problem(refused));
            assertEquals(
                    "Choose one that it has for this department: 7, 9.",
                    Trust.json(refused).path("detail").asText());
            assertEquals(Map.of(new ActivityCode("LIST"), new DutyCode("9")), telling.entitlement.duties);
            assertEquals(
                    "[{\"code\":\"7\",\"name\":\"Clinic\"},{\"code\":\"9\",\"name\":\"Theatre\"}]",
                    telling.read("coordinator", "/departments/anaes/duties")
                            .path("hostDuties")
                            .toString());
        }
    }

    @Test
    void dutiesAreMappedByCode() throws Exception {
        HttpResponse<String> answer =
                trust.send("PUT", "coordinator", "/departments/anaes/duties/CLINIC", "{\"duty\":\"OPD\"}");
        JsonNode duties = trust.read("coordinator", "/departments/anaes/duties");

        assertEquals(204, answer.statusCode());
        assertEquals(
                "[{\"activity\":\"CLINIC\",\"duty\":\"OPD\",\"activities\":3},{\"activity\":\"ZOO\",\"activities\":1}]",
                duties.path("duties").toString());
        assertEquals(List.of(new Actor("coordinator")), trust.entitlement.actors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"duty\":\"\"}", "{\"duty\":null}", "{\"duty\":[\"OPD\"]}"})
    void aDutyWithoutACodeIsNotMapped(String body) throws Exception {
        HttpResponse<String> answer = trust.send("PUT", "coordinator", "/departments/anaes/duties/CLINIC", body);

        assertEquals("400 bad-parameter", Trust.problem(answer));
        assertEquals("duty", Trust.json(answer).path("parameter").asText());
        assertTrue(trust.entitlement.duties.isEmpty());
    }

    private HttpResponse<String> apply(String path, String body) throws Exception {
        return trust.send("POST", "coordinator", path, body);
    }
}
