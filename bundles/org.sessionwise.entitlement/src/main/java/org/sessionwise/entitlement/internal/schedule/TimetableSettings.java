package org.sessionwise.entitlement.internal.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what an administrator wrote; what cannot be used is refused with the name of its key. */
final class TimetableSettings {

    private static final int LEAST_MINUTES = 5;
    private static final int DAY_OF_MINUTES = 24 * 60;
    private static final int HOUR_OF_SECONDS = 3_600;
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    private TimetableSettings() {}

    static PullTimetable timetable(String times, int everyMinutes, String days, String zone) {
        Set<DayOfWeek> onDays = days(days);
        ZoneId inZone = zone(zone);
        if (everyMinutes == 0) {
            return PullTimetable.daily(times(times), onDays, inZone);
        }
        if (!times.isBlank()) {
            throw refused("everyMinutes", "stands beside times", "one of the two");
        }
        if (everyMinutes < LEAST_MINUTES || everyMinutes > DAY_OF_MINUTES) {
            throw refused("everyMinutes", "is " + everyMinutes, LEAST_MINUTES + " to " + DAY_OF_MINUTES);
        }
        return PullTimetable.every(Duration.ofMinutes(everyMinutes), onDays, inZone);
    }

    static String source(String source) {
        if (source == null || source.isBlank()) {
            throw refused("source", "is missing", "the id of a source");
        }
        return source.strip();
    }

    static Duration spread(int seconds) {
        if (seconds < 0 || seconds > HOUR_OF_SECONDS) {
            throw refused("spreadSeconds", "is " + seconds, "0 to " + HOUR_OF_SECONDS);
        }
        return Duration.ofSeconds(seconds);
    }

    private static Set<LocalTime> times(String text) {
        Set<LocalTime> times = new TreeSet<>();
        for (String time : words(text)) {
            times.add(time(time));
        }
        if (times.isEmpty()) {
            throw refused("times", "is empty", "times such as 03:15, 12:30, or everyMinutes");
        }
        return times;
    }

    private static LocalTime time(String text) {
        if (TIME.matcher(text).matches()) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException impossible) {
                throw wrongTime(text);
            }
        }
        throw wrongTime(text);
    }

    private static IllegalArgumentException wrongTime(String text) {
        return refused("times", "holds \"" + text + "\"", "times from 00:00 to 23:59 such as 03:15, 12:30");
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        words(text).forEach(word -> days.add(day(word)));
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static DayOfWeek day(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.name().equals(word) || day.name().substring(0, 3).equals(word))
                .findFirst()
                .orElseThrow(() -> refused("days", "holds \"" + text + "\"", "days such as MON, TUE or MONDAY"));
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw refused("zone", "is \"" + text + "\"", "a time zone such as Europe/London");
        }
        return ZoneId.of(text);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static IllegalArgumentException refused(String key, String found, String expected) {
        return new IllegalArgumentException(key + " of " + PullSchedule.PID + " " + found + ", expected " + expected);
    }
}
