package org.sessionwise.entitlement.internal.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullTimetableTest {

    private static final String LONDON = "Europe/London";

    @Test
    void timesOfDayAreLocal() {
        PullTimetable timetable = TimetableSettings.timetable("12:30, 03:15", 0, "", LONDON);

        assertEquals(
                List.of("2026-01-10T03:15:00Z", "2026-01-10T12:30:00Z"),
                between(timetable, "2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z"));
        assertEquals(
                List.of("2026-07-10T02:15:00Z", "2026-07-10T11:30:00Z"),
                between(timetable, "2026-07-10T00:00:00Z", "2026-07-11T00:00:00Z"));
    }

    @Test
    void inTheNightWhenClocksGoForwardEachTimeComesOnce() {
        PullTimetable timetable = TimetableSettings.timetable("00:30, 01:30, 03:15", 0, "", LONDON);

        assertEquals(
                List.of("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-03-29T02:15:00Z"),
                between(timetable, "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"));
    }

    @Test
    void inTheNightWhenClocksGoBackEachTimeComesOnce() {
        PullTimetable timetable = TimetableSettings.timetable("00:30, 01:30, 03:15", 0, "", LONDON);

        assertEquals(
                List.of("2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T03:15:00Z"),
                between(timetable, "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"));
    }

    @Test
    void daysOfTheWeekAreKept() {
        PullTimetable timetable = TimetableSettings.timetable("03:15", 0, "mon, FRIDAY", LONDON);

        assertEquals(
                List.of("2026-01-12T03:15:00Z", "2026-01-16T03:15:00Z", "2026-01-19T03:15:00Z"),
                between(timetable, "2026-01-10T00:00:00Z", "2026-01-20T00:00:00Z"));
        assertEquals(
                Optional.of(Instant.parse("2026-01-05T03:15:00Z")),
                timetable.latest(Instant.parse("2026-01-05T03:15:00Z")));
        assertEquals(
                Optional.of(Instant.parse("2026-01-09T03:15:00Z")),
                timetable.latest(Instant.parse("2026-01-12T03:14:59Z")));
    }

    @Test
    void minutesCountFromTheSameMomentsEverywhereAndOnlyOnTheirDays() {
        PullTimetable timetable = TimetableSettings.timetable("", 45, "SUN", LONDON);

        List<String> times = between(timetable, "2026-03-27T00:00:00Z", "2026-04-03T00:00:00Z");

        assertEquals("2026-03-29T00:00:00Z", times.get(0));
        assertEquals("2026-03-29T22:30:00Z", times.get(times.size() - 1));
        assertEquals(31, times.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25:00       | 0    |          | Europe/London | times
                    3:15        | 0    |          | Europe/London | times
                    03:15;04:15 | 0    |          | Europe/London | times
                    noon        | 0    |          | Europe/London | times
                    ''          | 0    |          | Europe/London | times
                    03:15       | 30   |          | Europe/London | everyMinutes
                    ''          | 4    |          | Europe/London | everyMinutes
                    ''          | -5   |          | Europe/London | everyMinutes
                    ''          | 1441 |          | Europe/London | everyMinutes
                    03:15       | 0    | Funday   | Europe/London | days
                    03:15       | 0    | MON-FRI  | Europe/London | days
                    03:15       | 0    |          | London        | zone
                    """)
    void badSettingsAreRefusedByTheirKey(String times, int minutes, String days, String zone, String key) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> TimetableSettings.timetable(times, minutes, days == null ? "" : days, zone));

        assertTrue(
                refused.getMessage().startsWith(key + " of org.sessionwise.entitlement.schedule "),
                refused.getMessage());
    }

    @Test
    void sourceAndSpreadAreRefusedByTheirKey() {
        for (String missing : new String[] {null, "", " "}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> TimetableSettings.source(missing))
                    .getMessage()
                    .startsWith("source of"));
        }
        for (int wrong : new int[] {-1, 3_601}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> TimetableSettings.spread(wrong))
                    .getMessage()
                    .startsWith("spreadSeconds of"));
        }
        assertEquals(Duration.ofSeconds(60), TimetableSettings.spread(60));
    }

    /** Returns the times from one moment on until another. */
    private static List<String> between(PullTimetable timetable, String from, String until) {
        List<String> times = new ArrayList<>();
        Optional<Instant> time = timetable.next(Instant.parse(from).minusMillis(1));
        while (time.isPresent() && time.get().isBefore(Instant.parse(until))) {
            times.add(time.get().toString());
            assertEquals(time, timetable.latest(time.get().plusSeconds(1)));
            time = timetable.next(time.get());
        }
        return times;
    }
}
