package org.sessionwise.domain.contract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plain time of a week, as people write it: {@code MON-FRI 07:00-19:00, SAT 09:00-13:00}. A day that is missing is premium
 * throughout; {@code 24:00} is the midnight at which a day ends.
 */
public final class PlainWeek {

    private static final Pattern PART = Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final String MIDNIGHT = "24:00";

    private PlainWeek() {}

    /**
     * Returns the plain time of each day that has some.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    public static Map<DayOfWeek, PlainHours> parse(String text) {
        Map<DayOfWeek, PlainHours> week = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(",")) {
            Matcher matcher = PART.matcher(part.strip().toUpperCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw unclear(text);
            }
            PlainHours hours = new PlainHours(time(matcher.group(3), text), end(matcher.group(4), text));
            DayOfWeek first = day(matcher.group(1), text);
            DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2), text);
            for (int i = 0; i <= Math.floorMod(last.getValue() - first.getValue(), 7); i++) {
                if (week.put(first.plus(i), hours) != null) {
                    throw new IllegalArgumentException("a day stands twice in the plain time " + text);
                }
            }
        }
        return week;
    }

    /** Returns a text that {@link #parse} reads, day by day; empty if all time is premium. */
    public static String text(PremiumTime rule) {
        return List.of(DayOfWeek.values()).stream()
                .flatMap(day -> rule.plain(day).stream().map(hours -> text(day, hours)))
                .collect(Collectors.joining(", "));
    }

    private static String text(DayOfWeek day, PlainHours hours) {
        String until = hours.until().equals(PlainHours.END_OF_DAY)
                ? MIDNIGHT
                : hours.until().toString();
        return day.name().substring(0, 3) + " " + hours.from() + "-" + until;
    }

    private static DayOfWeek day(String letters, String text) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().startsWith(letters))
                .findFirst()
                .orElseThrow(() -> unclear(text));
    }

    private static LocalTime end(String time, String text) {
        return time.equals(MIDNIGHT) ? PlainHours.END_OF_DAY : time(time, text);
    }

    private static LocalTime time(String time, String text) {
        try {
            return LocalTime.parse(time);
        } catch (DateTimeException e) {
            throw unclear(text);
        }
    }

    private static IllegalArgumentException unclear(String text) {
        return new IllegalArgumentException("not plain time such as MON-FRI 07:00-19:00, SAT 09:00-13:00: " + text);
    }
}
