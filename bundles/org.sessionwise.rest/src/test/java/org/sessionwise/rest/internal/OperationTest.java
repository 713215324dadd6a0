package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.operation.AccessReport;

/** What administrators ask about the product itself. */
class OperationTest {

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
    void theChecklistIsOfTheDepartmentsThatOneAdministers() throws Exception {
        JsonNode items = trust.read("administrator", "/setup").path("items");

        assertEquals(
                "{\"id\":\"nation\",\"state\":\"done\",\"says\":\"All is known.\"}",
                items.get(0).toString());
        assertEquals(
                "{\"tab\":\"unmatched\",\"department\":\"anaes\"}",
                items.at("/1/place").toString());
        trust.read("lead", "/setup");
        assertEquals(List.of("setup [anaes]", "setup []"), trust.operation.asked);
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/setup")));
    }

    @Test
    void aConnectionIsTestedForWhoAsks() throws Exception {
        JsonNode all = trust.read("administrator", "/connections").path("connections");
        assertEquals("failing", all.at("/0/state").asText());
        assertEquals(
                "{\"id\":\"source:feed\",\"kind\":\"source\",\"title\":\"Feed\"}",
                all.get(1).toString());

        assertEquals(
                "{\"ok\":false,\"millis\":12,\"says\":\"No answer: see the log.\"}",
                trust.send("POST", "administrator", "/connections/host/test", "")
                        .body());
        assertEquals(
                "404 unknown-connection",
                Trust.problem(trust.send("POST", "administrator", "/connections/source:gone/test", "")));
        assertEquals(
                "403 not-permitted", Trust.problem(trust.send("POST", "coordinator", "/connections/host/test", "")));
        assertEquals(List.of("test host administrator", "test source:gone administrator"), trust.operation.asked);
    }

    @Test
    void dataHealthTellsWhatWasLeftOutAndWhatToDo() throws Exception {
        JsonNode source = trust.read("coordinator", "/data-health").at("/sources/0");

        assertEquals("late", source.path("state").asText());
        assertEquals(
                "[{\"plan\":\"plan P\",\"expected\":\"nothing\",\"remedy\":\"Mend it.\"}]",
                source.path("rejected").toString());
        assertEquals(3, source.path("rejectedMore").asInt());
        assertEquals("job-1", source.path("running").asText());
        assertEquals("403 not-permitted", Trust.problem(trust.get("viewer", "/data-health")));
    }

    @Test
    void whoSeesWhomIsOfTheAdministratorsOwnDepartmentsAndInTheAuditLog() throws Exception {
        JsonNode report = trust.read("administrator", "/access-report?staff=a1");

        assertEquals("Red team", report.at("/users/0/scope/teams/0").asText());
        assertEquals("team", report.at("/staff/seenBy/0/through").asText());
        assertEquals(List.of("users [anaes]", "who sees a1 of anaes"), trust.operation.asked);
        assertEquals("access report read", trust.plans.newest(1).get(0).action());
        assertEquals(
                "department anaes, access report", trust.plans.newest(1).get(0).subject());
        assertEquals("404 unknown-person", Trust.problem(trust.get("administrator", "/access-report?staff=s1")));
        assertEquals(
                "404 unknown-person",
                Trust.problem(trust.get("everywhere", "/access-report?department=anaes&staff=s1")));
        assertEquals(
                "404 unknown-department", Trust.problem(trust.get("administrator", "/access-report?department=surg")));
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/access-report")));
    }

    @Test
    void theReportIsTakenAwayAsCsvThatRunsNothing() throws Exception {
        String users = trust.get("administrator", "/access-report.csv").body();
        String person =
                trust.get("administrator", "/access-report.csv?staff=a1").body();

        assertTrue(users.contains("Leo Lamb"), users);
        assertTrue(!users.contains("\n=lead"), users);
        assertTrue(person.contains("Through"), person);
        assertEquals("access report exported", trust.plans.newest(1).get(0).action());
    }

    @Test
    void aHostThatDoesNotTellItsUsersIsSaidToBeSo() throws Exception {
        trust.operation.users = AccessReport.unknown("It does not tell.");

        assertEquals(
                "{\"known\":false,\"note\":\"It does not tell.\",\"users\":[]}",
                trust.read("administrator", "/access-report").toString());
        assertEquals("404 not-told-by-host", Trust.problem(trust.get("administrator", "/access-report.csv")));
    }
}
