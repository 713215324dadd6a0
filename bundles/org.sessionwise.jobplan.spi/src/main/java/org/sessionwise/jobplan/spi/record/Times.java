package org.sessionwise.jobplan.spi.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days and times as they are written; empty if a text is none, or one that does not exist. */
final class Times {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{2}-\\d{2}");
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private Times() {}

    static Optional<LocalDate> day(String text) {
        return parsed(text, DAY, LocalDate::parse);
    }

    static Optional<LocalTime> time(String text) {
        return parsed(text, TIME, LocalTime::parse);
    }

    /** Returns a day that every year has. */
    static Optional<MonthDay> dayOfYear(String text) {
        return parsed(text, DAY_OF_YEAR, day -> MonthDay.parse("--" + day)).filter(day -> !day.equals(LEAP_DAY));
    }

    private static <T> Optional<T> parsed(String text, Pattern shape, Function<String, T> parse) {
        if (!shape.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
