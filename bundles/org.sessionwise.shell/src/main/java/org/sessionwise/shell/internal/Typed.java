package org.sessionwise.shell.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;

/** Reads what was typed, and says what could have been. */
final class Typed {

    private static final int MOST_DAYS = 400;

    private Typed() {}

    static DateRange period(String from, String until) throws RefusedException {
        LocalDate first = day(from);
        LocalDate end = day(until);
        if (!first.isBefore(end) || first.plusDays(MOST_DAYS).isBefore(end)) {
            throw new RefusedException(
                    "the second day must be later than the first, by " + MOST_DAYS + " days at most.");
        }
        return new DateRange(first, end);
    }

    static LocalDate day(String text) throws RefusedException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedException("a day is typed as 2026-03-02.");
        }
    }

    /** Returns the constant of a word: {@code FINANCIAL_QUARTER} is typed {@code financial-quarter}. */
    static <E extends Enum<E>> Optional<E> find(E[] constants, String typed) {
        return Arrays.stream(constants).filter(each -> word(each).equals(typed)).findFirst();
    }

    static <E extends Enum<E>> E one(E[] constants, String typed) throws RefusedException {
        return find(constants, typed)
                .orElseThrow(() -> new RefusedException("one of these is to be typed: " + words(constants) + "."));
    }

    static String words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Typed::word).collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
