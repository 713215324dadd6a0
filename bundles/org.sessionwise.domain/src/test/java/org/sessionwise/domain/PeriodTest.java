package org.sessionwise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void nightOverTheSpringChangeIsAnHourShorter() {
        assertEquals(Duration.ofHours(11), wall("2026-03-28", "21:15", "09:15").length());
    }

    @Test
    void nightOverTheAutumnChangeIsAnHourLonger() {
        assertEquals(Duration.ofHours(13), wall("2026-10-24", "21:15", "09:15").length());
    }

    @Test
    void endAtOrBeforeTheStartIsOnTheNextDay() {
        assertEquals(Duration.ofHours(12), wall("2026-06-01", "21:15", "09:15").length());
        assertEquals(Duration.ofHours(24), wall("2026-06-01", "09:00", "09:00").length());
        assertEquals(Duration.ofHours(3), wall("2026-06-01", "21:00", "00:00").length());
    }

    @Test
    void timeThatTheSpringChangeSkipsIsMovedForward() {
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                wall("2026-03-29", "01:30", "09:00").start());
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                wall("2026-03-29", "00:30", "01:30").end());
    }

    @Test
    void timeThatTheAutumnChangeRepeatsIsTheEarlier() {
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                wall("2026-10-25", "01:30", "09:00").start());
    }

    @Test
    void sessionThatBeginsInTheSkippedHourKeepsItsLengthIfNothingElseIsLeft() {
        Period session = wall("2026-03-29", "01:30", "02:15");

        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), session.start());
        assertEquals(Duration.ofMinutes(45), session.length());
    }

    @Property
    void anyTwoTimesOnAnyDayMakeAPeriod(
            @ForAll @IntRange(min = 0, max = 365) int day,
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int to) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day);
        Duration wallLength = Duration.ofMinutes(from < to ? to - from : to - from + 1440);

        Duration length = Period.of(
                        date, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), LONDON)
                .length();

        assertTrue(length.minus(wallLength).abs().compareTo(Duration.ofHours(1)) <= 0, length + " for " + wallLength);
    }

    @Test
    void daysOfTheClockChangeHaveTheirRealLength() {
        assertEquals(Duration.ofHours(23), days("2026-03-29", "2026-03-30").length());
        assertEquals(Duration.ofHours(25), days("2026-10-25", "2026-10-26").length());
        assertEquals(
                Duration.ofDays(7).plusHours(1),
                days("2026-10-19", "2026-10-26").length());
    }

    @Test
    void endIsExcluded() {
        Period hour = new Period(NOON, NOON.plusSeconds(3600));
        Period next = new Period(NOON.plusSeconds(3600), NOON.plusSeconds(7200));

        assertFalse(hour.contains(hour.end()));
        assertTrue(hour.contains(hour.start()));
        assertFalse(hour.overlaps(next));
        assertEquals(Duration.ZERO, hour.overlap(next));
    }

    @Test
    void emptyPeriodIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Period(NOON, NOON));
    }

    @Property
    void overlapIsCountedMinuteByMinute(
            @ForAll @IntRange(min = 0, max = 30) int startA,
            @ForAll @IntRange(min = 1, max = 20) int lengthA,
            @ForAll @IntRange(min = 0, max = 30) int startB,
            @ForAll @IntRange(min = 1, max = 20) int lengthB) {
        Period a = minutes(startA, lengthA);
        Period b = minutes(startB, lengthB);
        long both = 0;
        for (int minute = 0; minute < 60; minute++) {
            Instant instant = NOON.plusSeconds(60L * minute);
            both += a.contains(instant) && b.contains(instant) ? 1 : 0;
        }

        assertEquals(Duration.ofMinutes(both), a.overlap(b));
        assertEquals(a.overlap(b), b.overlap(a));
        assertEquals(both > 0, a.overlaps(b));
    }

    @Test
    void sessionBelongsToTheDayItStartsOn() {
        assertEquals(
                LocalDate.of(2026, 6, 1), wall("2026-06-01", "21:15", "09:15").startDate(LONDON));
        assertEquals(
                LocalDate.of(2026, 6, 2),
                new Period(Instant.parse("2026-06-01T23:30:00Z"), Instant.parse("2026-06-02T06:00:00Z"))
                        .startDate(LONDON));
    }

    private static Period minutes(int start, int length) {
        return new Period(NOON.plusSeconds(60L * start), NOON.plusSeconds(60L * (start + length)));
    }

    private static Period wall(String date, String start, String end) {
        return Period.of(LocalDate.parse(date), LocalTime.parse(start), LocalTime.parse(end), LONDON);
    }

    private static Period days(String from, String until) {
        return Period.of(new DateRange(LocalDate.parse(from), LocalDate.parse(until)), LONDON);
    }
}
