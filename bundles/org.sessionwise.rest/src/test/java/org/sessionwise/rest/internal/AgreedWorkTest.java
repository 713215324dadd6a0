package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.StaffId;

class AgreedWorkTest {

    private static final String ANNUALISED = "/departments/anaes/annualised";

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
    void anAgreedNumberSaysHowItStandsAndWhy() throws Exception {
        JsonNode line = trust.read("lead", ANNUALISED + "?on=2026-09-30").at("/people/0/lines/0");

        assertEquals("P1", line.path("plan").asText());
        assertEquals("LIST", line.path("name").asText());
        assertEquals("42", line.path("agreed").asText());
        assertEquals(10, line.path("done").asInt());
        assertEquals(3, line.path("booked").asInt());
        assertEquals("29", line.path("toGo").asText());
        assertEquals("25/63", line.path("runRate").asText());
        assertEquals("4", line.path("leaveTaken").asText());
        assertEquals("26", line.path("leaveToCome").asText());
        assertEquals(
                LocalDate.of(2026, 4, 1).toString(), line.at("/planYear/from").asText());
        assertTrue(line.path("why").size() > 4);
        assertFalse(line.has("lastFit")); // one a week, and 26 weeks are left
    }

    @Test
    void withoutADayItIsTodayAndWithoutLeaveNoneIsTold() throws Exception {
        trust.agreedWork.leaveKnown = false;

        JsonNode line = trust.read("lead", ANNUALISED).at("/people/0/lines/0");

        assertEquals(LocalDate.of(2026, 7, 29), trust.agreedWork.on);
        assertFalse(line.has("leaveTaken"));
        assertTrue(line.has("lastFit"));
    }

    @Test
    void timesAndOutputAreExact() throws Exception {
        JsonNode time =
                trust.read("lead", "/departments/anaes/times?" + Trust.PERIOD).at("/lines/0");
        JsonNode output = trust.read("lead", "/departments/anaes/output?" + Trust.PERIOD);

        assertEquals(240, time.at("/allocated/minutes").asInt());
        assertEquals(250, time.at("/taken/minutes").asInt());
        assertEquals("4.16", time.path("percent").asText());
        assertEquals("2.5", output.at("/people/0/lines/0/perSession").asText());
        assertEquals("20", output.at("/people/0/lines/0/expected").asText());
        assertEquals("17.5", output.at("/people/0/lines/0/delivered").asText());
        assertEquals("Red team", output.at("/teams/0/name").asText());
        assertEquals("40", output.at("/teams/0/lines/0/expected").asText());
        assertTrue(output.path("actual").asText().startsWith("No clinical system is connected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"annualised", "times", "output"})
    void nobodyOutOfSightIsAskedForOrToldOf(String what) throws Exception {
        JsonNode answer = trust.read("lead", "/departments/anaes/" + what + "?" + period(what));

        assertEquals(Set.of(new StaffId("a1"), new StaffId("a2")), trust.agreedWork.askedFor);
        if (answer.has("people")) {
            assertEquals(List.of("a1", "a2"), answer.path("people").findValuesAsText("staffId"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"annualised", "times", "output"})
    void itNeedsThePermissionTheDepartmentAndTheCapability(String what) throws Exception {
        String path = "/" + what + "?" + period(what);

        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/departments/anaes" + path)));
        assertEquals("404 unknown-department", Trust.problem(trust.get("lead", "/departments/surg" + path)));
        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("everywhere", "/departments/surg" + path)));
        trust.agreedWork.noAnswer = new NoAnswerException("The rostering system gives no answer just now.");
        assertEquals("503 no-answer", Trust.problem(trust.get("lead", "/departments/anaes" + path)));
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(trust.get("lead", ANNUALISED + "?on=soon")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("lead", "/departments/anaes/times?from=2026-03-02")));
    }

    private static String period(String what) {
        return what.equals("annualised") ? "on=2026-07-01" : Trust.PERIOD;
    }
}
