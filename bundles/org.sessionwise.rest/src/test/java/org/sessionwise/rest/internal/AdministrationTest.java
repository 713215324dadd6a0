package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.api.capability.Capability;

class AdministrationTest {

    private static final String SWITCH = "/departments/anaes/capabilities/RECONCILIATION";

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
    void departmentsTellWhatAnswersForThem() throws Exception {
        assertEquals(
                "[{\"id\":\"anaes\",\"name\":\"Anaesthetics\",\"capabilities\":[\"ENTITLEMENT\",\"RECONCILIATION\"],"
                        + "\"wholeDepartment\":true},"
                        + "{\"id\":\"surg\",\"name\":\"Surgery\",\"capabilities\":[],\"wholeDepartment\":true}]",
                trust.read("everywhere", "/departments").path("departments").toString());
        assertEquals(
                "[{\"id\":\"anaes\",\"name\":\"Anaesthetics\",\"capabilities\":[\"ENTITLEMENT\",\"RECONCILIATION\"],"
                        + "\"wholeDepartment\":false}]",
                trust.read("lead", "/departments").path("departments").toString());
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/departments")));
    }

    @Test
    void anAdministratorSwitchesOnAndOff() throws Exception {
        assertEquals(204, trust.send("PUT", "administrator", SWITCH, "").statusCode());
        assertEquals(EnumSet.of(Capability.RECONCILIATION), trust.plans.on);
        assertEquals(
                "[{\"capability\":\"ENTITLEMENT\",\"enabled\":false},"
                        + "{\"capability\":\"RECONCILIATION\",\"enabled\":true},"
                        + "{\"capability\":\"TEAM_PLAN\",\"enabled\":false},"
                        + "{\"capability\":\"ATTAINMENT\",\"enabled\":false}]",
                trust.read("administrator", "/capabilities?department=anaes")
                        .path("capabilities")
                        .toString());
        assertEquals(204, trust.send("DELETE", "administrator", SWITCH, "").statusCode());
        assertTrue(trust.plans.on.isEmpty());
    }

    @Test
    void nobodyElseSwitchesNorAnotherDepartment() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(trust.send("PUT", "coordinator", SWITCH, "")));
        assertEquals("403 not-permitted", Trust.problem(trust.send("DELETE", "coordinator", SWITCH, "")));
        assertEquals(
                "404 unknown-department",
                Trust.problem(trust.send("PUT", "administrator", "/departments/surg/capabilities/RECONCILIATION", "")));
        assertEquals("404 unknown-department", Trust.problem(trust.send("PUT", "lead", SWITCH, "")));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("PUT", "administrator", "/departments/anaes/capabilities/FLYING", "")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("administrator", "/capabilities")));
        assertTrue(trust.plans.on.isEmpty());
    }

    @Test
    void theAuditLogTellsWhoDidWhatNewestFirst() throws Exception {
        trust.send("PUT", "administrator", SWITCH, "");
        trust.send("DELETE", "administrator", SWITCH, "");

        JsonNode entries = trust.read("administrator", "/audit?limit=1").path("entries");

        assertEquals(1, entries.size());
        assertEquals("switched off", entries.at("/0/action").asText());
        assertEquals("administrator", entries.at("/0/actor").asText());
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/audit")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("administrator", "/audit?limit=-1")));
    }

    @Test
    void whoAdministersSomeDepartmentsReadsWhatWasWrittenForThese() throws Exception {
        trust.send("PUT", "everywhere", "/departments/surg/capabilities/RECONCILIATION", "");
        trust.send("PUT", "everywhere", SWITCH, "");

        assertEquals(
                "department anaes, RECONCILIATION",
                trust.read("administrator", "/audit").at("/entries/0/subject").asText());
        assertEquals(1, trust.read("administrator", "/audit").path("entries").size());
        assertEquals(
                1, trust.read("administrator", "/audit?limit=1").path("entries").size());
        assertEquals(2, trust.read("everywhere", "/audit").path("entries").size());
        assertEquals(0, trust.read("lead", "/audit").path("entries").size());
    }

    @Test
    void theAuditLogIsSearchedAndComesInPages() throws Exception {
        trust.send("PUT", "everywhere", SWITCH, "");
        trust.send("DELETE", "everywhere", SWITCH, "");
        trust.send("PUT", "everywhere", SWITCH, "");

        JsonNode page = trust.read("everywhere", "/audit?limit=1&action=switched%20on&actor=everywhere");
        AuditQuestion asked = trust.plans.asked.get(0);

        assertEquals(1, page.path("entries").size());
        assertFalse(trust.read(
                        "everywhere",
                        "/audit?action=switched%20on&cursor="
                                + page.path("next").asText())
                .has("next"));
        assertEquals("everywhere", asked.actor());
        trust.read("everywhere", "/audit?from=2026-07-01&until=2026-07-02");
        assertEquals(
                Optional.of(Instant.parse("2026-06-30T23:00:00Z")),
                trust.plans.asked.get(trust.plans.asked.size() - 1).from());
        assertEquals("400 bad-parameter", Trust.problem(trust.get("everywhere", "/audit?cursor=x")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("everywhere", "/audit?from=yesterday")));
    }

    @Test
    void theAuditLogIsTakenAwayAsAFileAndThatIsWritten() throws Exception {
        trust.plans.record(new Actor("x"), "=cmd()", "department anaes", "a,b");

        HttpResponse<String> file = trust.get("administrator", "/audit.csv");

        assertEquals(200, file.statusCode());
        assertTrue(file.body().contains("at,actor,action,subject,detail\r\n"), file.body());
        assertTrue(file.body().contains("x,'=cmd(),department anaes,\"a,b\"\r\n"), file.body());
        assertEquals("exported", trust.plans.entries.get(0).action());
        assertEquals("audit log", trust.plans.entries.get(0).subject());
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/audit.csv")));
    }

    @Test
    void pullsAreListedNewestFirst() throws Exception {
        assertEquals(
                "feed",
                trust.read("coordinator", "/sources").at("/sources/0/id").asText());
        trust.send("POST", "coordinator", "/pulls", "{\"source\":\"feed\",\"dryRun\":true}");
        trust.jobs.end("job-1", "pull-1");
        trust.send("POST", "coordinator", "/pulls", "{\"source\":\"feed\"}");

        JsonNode pulls = trust.read("coordinator", "/pulls?limit=1").path("pulls");

        assertEquals(1, pulls.size());
        assertEquals("pull-2", pulls.at("/0/id").asText());
        assertEquals(
                "404 unknown-source",
                Trust.problem(trust.send("POST", "coordinator", "/pulls", "{\"source\":\"elsewhere\"}")));
    }

    @Test
    void whoWorksTheQueueSeesThePeopleOfADepartmentWithTheirKeys() throws Exception {
        JsonNode people = trust.read("coordinator", "/departments/anaes/people").path("people");

        assertTrue(people.size() > 2, people.toString());
        assertEquals("a1", people.at("/0/staffId").asText());
        assertTrue(people.at("/0").has("name"));
        assertEquals("403 not-permitted", Trust.problem(trust.get("viewer", "/departments/anaes/people")));
        assertEquals("404 unknown-department", Trust.problem(trust.get("coordinator", "/departments/surg/people")));
    }

    @Test
    void unmatchedPlansComeInPagesWithKeysAndWithoutNames() throws Exception {
        for (int i = 0; i < 7; i++) {
            trust.plans.waiting("P" + i);
        }
        List<String> plans = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = trust.read("coordinator", "/unmatched?limit=3" + next);
            page.path("unmatched").forEach(plan -> plans.add(plan.path("plan").asText()));
            assertEquals(
                    "20P0",
                    trust.plans.waiting.get(0).person().assignmentNumber().orElseThrow());
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());

        assertEquals(List.of("P0", "P1", "P2", "P3", "P4", "P5", "P6"), plans);
        assertEquals(
                "20P0",
                trust.read("coordinator", "/unmatched")
                        .at("/unmatched/0/assignmentNumber")
                        .asText());
    }
}
