package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.domain.matching.MadeUpCases.LONDON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.Period;

class PersonMatchTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final List<Outcome> AS_PLANNED = List.of(Outcome.AS_PLANNED);
    private static final List<Outcome> MOVED = List.of(Outcome.MOVED);
    private static final List<Outcome> NOT_ROSTERED = List.of(Outcome.NOT_ROSTERED);

    @Test
    void sessionFifteenMinutesShorterIsAsPlannedAndSixteenIsShort() {
        assertEquals(AS_PLANNED, planned(due(MONDAY, "09:00", "13:00"), done(MONDAY, "09:00", "12:45")));
        assertEquals(List.of(Outcome.SHORT), planned(due(MONDAY, "09:00", "13:00"), done(MONDAY, "09:00", "12:44")));
    }

    @Test
    void sessionsThatOnlyTouchDoNotOverlap() {
        assertEquals(MOVED, planned(due(MONDAY, "09:00", "13:00"), done(MONDAY, "13:00", "17:00")));
        assertEquals(MOVED, planned(due(MONDAY, "13:00", "17:00"), done(MONDAY, "09:00", "13:00")));
    }

    @Test
    void longestOverlapWinsThenNearestStartThenPlace() {
        Duty planned = due(MONDAY, "09:00", "13:00");

        assertEquals(1, answer(planned, done(MONDAY, "08:00", "12:00"), done(MONDAY, "09:30", "15:00")));
        assertEquals(0, answer(planned, done(MONDAY, "08:00", "11:00"), done(MONDAY, "11:01", "12:59")));
        assertEquals(0, answer(planned, done(MONDAY, "08:00", "11:00"), done(MONDAY, "10:00", "12:00")));
    }

    @Test
    void sevenDaysLaterAtTheSameTimeHoldsOverBothClockChanges() {
        for (LocalDate day :
                List.of(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 3, 26), LocalDate.of(2028, 2, 26))) {
            LocalDate later = day.plusDays(7);

            assertEquals(MOVED, planned(due(day, "09:00", "10:00"), done(later, "09:00", "10:00")));
            assertEquals(MOVED, planned(due(later, "09:00", "10:00"), done(day, "09:00", "10:00")));
            assertEquals(NOT_ROSTERED, planned(due(day, "09:00", "10:00"), done(later, "09:01", "10:00")));
            assertEquals(NOT_ROSTERED, planned(due(later, "09:01", "10:00"), done(day, "09:00", "10:00")));
        }
    }

    @Test
    void nightOverTheSpringChangeIsAnHourShorterOnBothSides() {
        LocalDate spring = LocalDate.of(2026, 3, 28);

        assertEquals(AS_PLANNED, planned(due(spring, "20:00", "08:00"), done(spring, "20:00", "08:00")));
        assertEquals(Duration.ofHours(11), due(spring, "20:00", "08:00").length());
        assertEquals(
                Duration.ofHours(13),
                due(LocalDate.of(2026, 10, 24), "20:00", "08:00").length());
    }

    @Test
    void repeatedHourOfTheAutumnNightIsTwoTimes() {
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        Duty first = due(autumn, "01:10", "01:50");
        Duty second = done(autumn, "01:10", "01:50").shifted(Duration.ofHours(1));

        assertEquals(MOVED, planned(first, second));
        assertEquals(NOT_ROSTERED, under(MatchingPolicy.of(0, Duration.ZERO), first, second));
    }

    @Test
    void sessionAtMidnightBelongsToTheDayThatBegins() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        Map<LocalDate, MatchingPolicy> strict = Map.of(first, MatchingPolicy.of(7, Duration.ZERO));
        Duty shorter = done(first, "00:00", "03:50");
        Duty before = new Duty(
                "CLINIC",
                shorter.start().minus(Duration.ofMinutes(1)),
                Duration.ofHours(4),
                Part.DUE,
                Outcome.NOT_ROSTERED);

        assertEquals(
                List.of(Outcome.SHORT),
                new Case(List.of(due(first, "00:00", "04:00")), List.of(shorter), strict)
                        .decided(LONDON)
                        .planned());
        assertEquals(
                AS_PLANNED,
                new Case(List.of(before), List.of(shorter), strict)
                        .decided(LONDON)
                        .planned());
    }

    @Test
    void weekOnCallTakesNothingFromTheSessionsInIt() {
        Duty call = new Duty(
                "ON CALL", due(MONDAY, "08:00", "09:00").start(), Duration.ofDays(7), Part.DUE, Outcome.NOT_ROSTERED);
        Duty called = new Duty("ON CALL", call.start(), call.length(), Part.ANSWERS, Outcome.EXTRA_UNPAID);
        Verdicts verdicts = new Case(
                        List.of(call, due(MONDAY, "09:00", "13:00"), due(MONDAY.plusDays(3), "09:00", "13:00")),
                        List.of(called, done(MONDAY, "09:00", "13:00"), done(MONDAY.plusDays(4), "09:00", "13:00")),
                        Map.of())
                .decided(LONDON);

        assertEquals(List.of(Outcome.AS_PLANNED, Outcome.AS_PLANNED, Outcome.MOVED), verdicts.planned());
        assertEquals(List.of(0, 1, 2), verdicts.answers());
    }

    @Test
    void lastWeekOfAYearOfFiftyThreeReachesIntoTheNextYear() {
        LocalDate lastMonday = LocalDate.of(2026, 12, 28);

        assertEquals(
                MOVED, planned(due(lastMonday, "09:00", "13:00"), done(LocalDate.of(2027, 1, 4), "09:00", "13:00")));
    }

    @Test
    void rowsMustBeSortedAndFewEnough() {
        PersonMatch match = new PersonMatch();
        long[] rows = {
            Row.planned(100, 60, 0, Part.DUE, Outcome.NOT_ROSTERED),
            Row.planned(40, 60, 0, Part.DUE, Outcome.NOT_ROSTERED)
        };
        PolicyDates policies = PolicyDates.of(Map.of());
        ZoneMinutes utc = ZoneMinutes.of(ZoneOffset.UTC);

        assertThrows(IllegalArgumentException.class, () -> match.run(policies, utc, rows, 2, new long[0], 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> match.run(
                        policies, utc, new long[PersonMatch.MOST_ROWS + 1], PersonMatch.MOST_ROWS + 1, rows, 0));
    }

    @Test
    void whatExplainsIsNoSession() {
        PersonMatch match = new PersonMatch();
        long[] worked = {
            Row.worked(40, 60, 0, Part.EXPLAINS, Outcome.MISSED), Row.worked(100, 60, 0, Part.ANSWERS, Outcome.COVER)
        };
        match.run(PolicyDates.of(Map.of()), ZoneMinutes.of(LONDON), new long[0], 0, worked, 2);

        assertFalse(match.counts(0));
        assertTrue(match.counts(1));
        assertEquals(Outcome.COVER, match.workedOutcome(1));
    }

    private static List<Outcome> planned(Duty planned, Duty worked) {
        return under(MatchingPolicy.DEFAULT, planned, worked);
    }

    private static List<Outcome> under(MatchingPolicy policy, Duty planned, Duty worked) {
        return new Case(List.of(planned), List.of(worked), Map.of(LocalDate.MIN, policy))
                .decided(LONDON)
                .planned();
    }

    private static int answer(Duty planned, Duty... worked) {
        return new Case(List.of(planned), List.of(worked), Map.of())
                .decided(LONDON)
                .answers()
                .get(0);
    }

    private static Duty due(LocalDate day, String start, String end) {
        return clinic(day, start, end, Part.DUE, Outcome.NOT_ROSTERED);
    }

    private static Duty done(LocalDate day, String start, String end) {
        return clinic(day, start, end, Part.ANSWERS, Outcome.EXTRA_UNPAID);
    }

    private static Duty clinic(LocalDate day, String start, String end, Part part, Outcome otherwise) {
        Period period = Period.of(day, LocalTime.parse(start), LocalTime.parse(end), LONDON);
        return new Duty("CLINIC", period.start(), period.length(), part, otherwise);
    }
}
