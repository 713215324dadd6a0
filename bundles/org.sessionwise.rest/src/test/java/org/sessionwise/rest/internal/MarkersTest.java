package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

class MarkersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Finding.Planned THEATRE = Figures.planned("p", "Theatre list", MONDAY, 9, 13);
    private static final StaffId AMY = new StaffId("a1");

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
    void missedIsAnErrorAndSaysWhat() throws Exception {
        assertEquals(
                "error: Theatre list 09:00–13:00 planned, not rostered",
                only(Figures.finding(Outcome.NOT_ROSTERED, THEATRE, null)));
    }

    @Test
    void movedSaysWhereTo() throws Exception {
        assertEquals(
                "warning: Theatre list 09:00–13:00 planned, rostered Wed 4 Mar 14:00",
                only(Figures.finding(
                        Outcome.MOVED, THEATRE, Figures.worked("w", "THEATRE", MONDAY.plusDays(2), 14, 18))));
    }

    @Test
    void shortSaysHowMuch() throws Exception {
        assertEquals(
                "warning: Theatre list 09:00–13:00 planned, rostered 180 of 240 min",
                only(Figures.finding(Outcome.SHORT, THEATRE, Figures.worked("w", "THEATRE", MONDAY, 9, 12))));
    }

    @Test
    void otherActivitySaysWhichInstead() throws Exception {
        assertEquals(
                "warning: Theatre list 09:00–13:00 planned, OPD rostered instead",
                only(Figures.finding(Outcome.OTHER_ACTIVITY, THEATRE, Figures.worked("w", "OPD", MONDAY, 9, 13))));
    }

    @Test
    void extraIsInformation() throws Exception {
        assertEquals(
                "info: OPD 09:00–13:00, not in the plan",
                only(Figures.finding(Outcome.EXTRA_UNPAID, null, Figures.worked("w", "OPD", MONDAY, 9, 13))));
    }

    @ParameterizedTest
    @EnumSource(names = {"AS_PLANNED", "UNKNOWN", "OUT_OF_SCOPE"})
    void whatIsInOrderOrNotKnownIsNotMarked(Outcome outcome) throws Exception {
        trust.reconciliation.rostered.put(
                AMY, List.of(Figures.finding(outcome, THEATRE, Figures.worked("w", "THEATRE", MONDAY, 9, 13))));

        assertEquals(0, cells().size());
    }

    @Test
    void whatWasRosteredButNotWorkedIsMarkedOnceTheWeekIsFinalised() throws Exception {
        Finding rostered = Figures.finding(Outcome.AS_PLANNED, THEATRE, Figures.worked("w", "THEATRE", MONDAY, 9, 13));
        trust.reconciliation.rostered.put(AMY, List.of(rostered));
        trust.reconciliation.delivered.put(AMY, List.of(Figures.finding(Outcome.NOT_ROSTERED, THEATRE, null)));

        assertEquals("error: Theatre list 09:00–13:00 planned, not worked", text(cells().get(0)));
    }

    @Test
    void whatWasNotEvenRosteredIsToldOnce() throws Exception {
        Finding missed = Figures.finding(Outcome.NOT_ROSTERED, THEATRE, null);
        trust.reconciliation.rostered.put(AMY, List.of(missed));
        trust.reconciliation.delivered.put(AMY, List.of(missed));

        assertEquals(1, cells().size());
        assertEquals("error: Theatre list 09:00–13:00 planned, not rostered", text(cells().get(0)));
    }

    @Test
    void aDayHasOneCellWithTheWorstTone() throws Exception {
        trust.reconciliation.rostered.put(
                AMY,
                List.of(
                        Figures.finding(Outcome.EXTRA_UNPAID, null, Figures.worked("w", "OPD", MONDAY, 8, 9)),
                        Figures.finding(Outcome.NOT_ROSTERED, THEATRE, null)));

        assertEquals(1, cells().size());
        assertEquals(
                "error: OPD 08:00–09:00, not in the plan; Theatre list 09:00–13:00 planned, not rostered",
                text(cells().get(0)));
    }

    @Test
    void peopleInTrainingAreMarkedAsNotCounted() throws Exception {
        trust.reconciliation.rostered.put(
                new StaffId("a4"), List.of(Figures.finding(Outcome.NOT_ROSTERED, THEATRE, null)));

        assertEquals(
                "error: Theatre list 09:00–13:00 planned, not rostered (in training, not counted)",
                text(cells().get(0)));
    }

    @Test
    void workPaidExtraIsToldAsSuch() throws Exception {
        Finding paid = new Finding(
                MONDAY,
                Outcome.EXTRA_PAID,
                Optional.empty(),
                Optional.of(new Finding.Worked(
                        Figures.worked("w", "OPD", MONDAY, 9, 13).id(),
                        Figures.worked("w", "OPD", MONDAY, 9, 13).duty(),
                        THEATRE.period(),
                        THEATRE.workload(),
                        true,
                        "")),
                "matching/2");
        assertEquals("info: OPD 09:00–13:00, paid extra", only(paid));
    }

    @Test
    void bothAddressesAnswerTheSame() throws Exception {
        trust.reconciliation.rostered.put(AMY, List.of(Figures.finding(Outcome.NOT_ROSTERED, THEATRE, null)));

        JsonNode host = trust.read("coordinator", "/markers?department=anaes&" + Trust.PERIOD);

        assertEquals(trust.read("coordinator", "/departments/anaes/markers?" + Trust.PERIOD), host);
        assertEquals("1.0", host.path("apiVersion").asText());
        assertEquals(3, host.path("legend").size());
        assertEquals("✕", host.at("/legend/0/glyph").asText());
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", "/markers?" + Trust.PERIOD)));
    }

    private String only(Finding finding) throws Exception {
        trust.reconciliation.rostered.put(AMY, List.of(finding));
        JsonNode cells = cells();
        assertEquals(1, cells.size());
        assertEquals(
                "a1 2026-03-02",
                cells.at("/0/staffId").asText() + " " + cells.at("/0/date").asText());
        return text(cells.get(0));
    }

    private JsonNode cells() throws Exception {
        return trust.read("coordinator", "/markers?department=anaes&" + Trust.PERIOD)
                .path("cells");
    }

    private static String text(JsonNode cell) {
        return cell.path("tone").asText() + ": " + cell.path("text").asText();
    }
}
