package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

class SessionsFeedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String AMY = "/departments/anaes/people/a1/sessions.ics?" + Trust.PERIOD;

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        trust.reconciliation.rostered.put(
                new StaffId("a1"),
                List.of(Figures.finding(
                        Outcome.AS_PLANNED,
                        Figures.planned("o1", "Theatre list", MONDAY, 9, 13),
                        Figures.worked("r1", "THEATRE", MONDAY, 9, 13))));
        trust.reconciliation.rostered.put(
                new StaffId("a3"),
                List.of(Figures.finding(
                        Outcome.NOT_ROSTERED, Figures.planned("o3", "Cat's clinic", MONDAY, 9, 13), null)));
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void aPersonsSessionsAreAFileThatNobodyKeepsOrGuessesAt() throws Exception {
        HttpResponse<String> answer = trust.get("coordinator", AMY);

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("text/calendar", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"sessions-anaes-2026-03-02-2026-03-30.ics\"",
                header(answer, "Content-Disposition"));
        assertTrue(answer.body().contains("SUMMARY:Planned: Theatre list\r\n"), answer.body());
        assertTrue(answer.body().contains("SUMMARY:Rostered: Theatre list\r\n"), answer.body());
    }

    @Test
    void eachIsAuditedWithoutAName() throws Exception {
        trust.get("coordinator", AMY);

        AuditEntry entry = trust.plans.newest(1).get(0);
        assertEquals("exported", entry.action());
        assertEquals("department anaes", entry.subject());
        assertEquals("sessions as ics, 2026-03-02 until 2026-03-30, one person", entry.detail());
        assertTrue(entry.actor().id().contains("coordinator"), entry.actor().id());
    }

    @Test
    void lineManagementDecidesWhose() throws Exception {
        assertEquals("404 unknown-person", Trust.problem(trust.get("manager", AMY)));
        assertEquals("404 unknown-person", Trust.problem(trust.get("lead", AMY.replace("a1", "a3"))));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", AMY)));
        assertEquals(0, trust.plans.newest(1).size(), "what is refused is no export");
    }

    @Test
    void onesOwnCalendarHasNobodyElseAndNeedsNoDays() throws Exception {
        trust.staff("cat", "a3");

        String own = trust.get("cat", "/me/sessions.ics").body();

        assertTrue(own.contains("SUMMARY:Planned: Cat's clinic\r\n"), own);
        assertFalse(own.contains("Theatre list"), own);
        assertEquals(
                "sessions as ics, 2026-07-01 until 2027-01-27, one person",
                trust.plans.newest(1).get(0).detail());
        assertEquals("404 unknown-person", Trust.problem(trust.get("coordinator", "/me/sessions.ics")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("cat", "/me/sessions.ics?from=2026-03-02")));
    }

    @Test
    void withoutAnAnswerNothingIsExported() throws Exception {
        trust.reconciliation.noAnswer = new NoAnswerException("the host gave no answer");

        assertEquals("503 no-answer", Trust.problem(trust.get("coordinator", AMY)));
        assertEquals(0, trust.plans.newest(1).size());

        trust.reconciliation.noAnswer = null;
        assertEquals(200, trust.get("coordinator", AMY).statusCode(), "the place was given back");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
