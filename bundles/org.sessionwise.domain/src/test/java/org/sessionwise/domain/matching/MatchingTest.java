package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;

class MatchingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void sessionFifteenMinutesShorterIsAsPlannedAndSixteenIsShort() {
        assertEquals(
                List.of("p-w AS_PLANNED 1"),
                match(List.of(clinic("p", 0, "09:00", "13:00")), List.of(clinic("w", 0, "09:00", "12:45"))));
        assertEquals(
                List.of("p-w SHORT 1"),
                match(List.of(clinic("p", 0, "09:00", "13:00")), List.of(clinic("w", 0, "09:00", "12:44"))));
    }

    @Test
    void longerSessionIsAsPlanned() {
        assertEquals(
                List.of("p-w AS_PLANNED 1"),
                match(List.of(clinic("p", 0, "09:00", "13:00")), List.of(clinic("w", 0, "08:00", "18:00"))));
    }

    @Test
    void sessionsThatOnlyTouchDoNotOverlap() {
        assertEquals(
                List.of("p-w MOVED 2"),
                match(List.of(clinic("p", 0, "09:00", "13:00")), List.of(clinic("w", 0, "13:00", "17:00"))));
    }

    @Test
    void longestOverlapWinsThenNearestStartThenIds() {
        DatedDuty planned = clinic("p", 0, "09:00", "13:00");

        assertEquals(
                List.of("p-b AS_PLANNED 1"),
                match(List.of(planned), List.of(clinic("a", 0, "11:00", "17:00"), clinic("b", 0, "10:00", "15:00"))));
        assertEquals(
                List.of("p-b SHORT 1"),
                match(List.of(planned), List.of(clinic("a", 0, "07:00", "10:00"), clinic("b", 0, "09:30", "10:30"))));
        assertEquals(
                List.of("p-a SHORT 1"),
                match(List.of(planned), List.of(clinic("b", 0, "08:00", "11:00"), clinic("a", 0, "10:00", "12:00"))));
    }

    @Test
    void dutyDoneLaterCountsBeforeWhatFilledItsPlace() {
        List<DatedDuty> planned = List.of(clinic("p", 0, "09:00", "13:00"));
        List<DatedDuty> worked = List.of(duty("w1", "ADMIN", 0, "09:00", "13:00"), clinic("w2", 3, "14:00", "15:00"));

        assertEquals(List.of("p-w2 MOVED 2"), match(planned, worked));
        assertEquals(
                List.of("w1"),
                Matching.of(MatchingPolicy.DEFAULT, LONDON, planned, worked).unplanned().stream()
                        .map(DatedDuty::id)
                        .toList());
    }

    @Test
    void otherDutyAtItsTimeIsOtherActivity() {
        assertEquals(
                List.of("p-w OTHER_ACTIVITY 3"),
                match(List.of(clinic("p", 0, "09:00", "13:00")), List.of(duty("w", "ADMIN", 0, "12:00", "13:00"))));
    }

    @Test
    void windowReachesSevenDaysToTheMinute() {
        assertEquals(
                List.of("p-w MOVED 2"),
                match(List.of(clinic("p", 0, "09:00", "10:00")), List.of(clinic("w", 7, "09:00", "10:00"))));
        assertEquals(
                List.of("p-w MOVED 2"),
                match(List.of(clinic("p", 7, "09:00", "10:00")), List.of(clinic("w", 0, "09:00", "10:00"))));
        assertEquals(
                List.of(), match(List.of(clinic("p", 0, "09:00", "10:00")), List.of(clinic("w", 7, "09:01", "10:00"))));
        assertEquals(
                List.of(), match(List.of(clinic("p", 7, "09:01", "10:00")), List.of(clinic("w", 0, "09:00", "10:00"))));
    }

    @Test
    void sevenDaysLaterAtTheSameTimeHoldsOverTheClockChanges() {
        int beforeAutumn = (int) (LocalDate.of(2026, 10, 22).toEpochDay() - MONDAY.toEpochDay());
        int beforeSpring = (int) (LocalDate.of(2026, 3, 26).toEpochDay() - MONDAY.toEpochDay());

        for (int day : List.of(beforeAutumn, beforeSpring)) {
            assertEquals(
                    List.of("p-w MOVED 2"),
                    match(
                            List.of(clinic("p", day, "09:00", "10:00")),
                            List.of(clinic("w", day + 7, "09:00", "10:00"))));
            assertEquals(
                    List.of(),
                    match(
                            List.of(clinic("p", day, "09:00", "10:00")),
                            List.of(clinic("w", day + 7, "09:01", "10:00"))));
        }
    }

    @Test
    void nothingMatchesNothing() {
        assertEquals(
                new Matching(List.of(), List.of(), List.of()),
                Matching.of(MatchingPolicy.DEFAULT, LONDON, List.of(), List.of()));
    }

    @Test
    void idTwiceOnOneSideIsRefused() {
        List<DatedDuty> twice = List.of(clinic("p", 0, "09:00", "10:00"), clinic("p", 1, "09:00", "10:00"));

        assertThrows(
                IllegalArgumentException.class, () -> Matching.of(MatchingPolicy.DEFAULT, LONDON, twice, List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> Matching.of(MatchingPolicy.DEFAULT, LONDON, List.of(), twice));
    }

    @Test
    void policyBelowZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MatchingPolicy.of(-1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> MatchingPolicy.of(7, Duration.ofMinutes(-1)));
    }

    private static List<String> match(List<DatedDuty> planned, List<DatedDuty> worked) {
        return Matching.of(MatchingPolicy.DEFAULT, LONDON, planned, worked).matches().stream()
                .map(match ->
                        match.planned().id() + "-" + match.worked().id() + " " + match.kind() + " " + match.pass())
                .toList();
    }

    private static DatedDuty clinic(String id, int day, String start, String end) {
        return duty(id, "CLINIC", day, start, end);
    }

    private static DatedDuty duty(String id, String code, int day, String start, String end) {
        return new DatedDuty(
                id,
                new DutyCode(code),
                Period.of(MONDAY.plusDays(day), LocalTime.parse(start), LocalTime.parse(end), LONDON));
    }
}
