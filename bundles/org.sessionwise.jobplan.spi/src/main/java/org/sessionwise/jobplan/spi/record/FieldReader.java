package org.sessionwise.jobplan.spi.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads fields as what they mean: the few reads that a source needs itself. The other readers do the rest. */
public final class FieldReader {

    private static final int LONGEST_KEY = 100;
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_:+./-]{1,32}");
    private static final int MOST_ENTRIES = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Fields fields;

    /** A reader of one part of a record. */
    public FieldReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * Returns a text that names something.
     *
     * @throws FieldException unless it is there, has 1 to 100 characters, none of them a control character, and no blank at
     *     either end
     */
    public String key(PlanField field) throws FieldException {
        String found = optionalKey(field).orElseThrow(() -> missing(field, "a text"));
        if (found.isBlank()) {
            throw refused(Refusal.WRONG_KIND, field, "is blank, expected a text");
        }
        return found;
    }

    /** Returns a text that names something, if it is there. */
    Optional<String> optionalKey(PlanField field) throws FieldException {
        Optional<String> found = optionalText(field, LONGEST_KEY);
        if (found.filter(text -> !text.equals(text.strip())).isPresent()) {
            throw refused(Refusal.NOT_TEXT, field, "has a blank at its start or end, expected none");
        }
        return found;
    }

    /** Returns a text for people to read, if it is there. */
    Optional<String> optionalText(PlanField field, int longest) throws FieldException {
        Optional<String> found = fields.text(field);
        if (found.isPresent()) {
            requireReadable(field, found.get(), longest);
        }
        return found;
    }

    /** Returns a whole number between two bounds, both allowed. */
    int whole(PlanField field, int least, int most) throws FieldException {
        return optionalWhole(field, least, most).orElseThrow(() -> missing(field, range(least, most)));
    }

    /** Returns a whole number between two bounds, both allowed, if it is there. */
    OptionalInt optionalWhole(PlanField field, int least, int most) throws FieldException {
        OptionalInt found = fields.whole(field);
        if (found.isPresent() && (found.getAsInt() < least || found.getAsInt() > most)) {
            throw refused(
                    Refusal.AMOUNT_OUT_OF_RANGE,
                    field,
                    "found " + found.getAsInt() + ", expected " + range(least, most));
        }
        return found;
    }

    /** Returns an exact amount as it is written, if it is there. */
    Optional<String> optionalAmount(PlanField field) throws FieldException {
        return fields.amount(field);
    }

    /** Returns readers of the entries of a list. */
    List<FieldReader> entries(PlanField list) throws FieldException {
        List<? extends Fields> found = fields.parts(list);
        if (found.size() > MOST_ENTRIES) {
            throw refused(Refusal.TOO_MUCH, list, "has " + found.size() + " entries, expected at most " + MOST_ENTRIES);
        }
        return found.stream().map(FieldReader::new).toList();
    }

    LocalDate date(PlanField field) throws FieldException {
        return optionalDate(field).orElseThrow(() -> missing(field, "a day such as 2026-04-01"));
    }

    Optional<LocalDate> optionalDate(PlanField field) throws FieldException {
        Optional<String> found = fields.text(field);
        return found.isEmpty() ? Optional.empty() : Optional.of(day(field, found.get()));
    }

    private LocalDate day(PlanField field, String text) throws FieldException {
        LocalDate day = Times.day(text)
                .orElseThrow(
                        () -> wrong(Refusal.NO_SUCH_TIME, field, text, "a day of the calendar such as 2026-04-01"));
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw wrong(Refusal.NO_SUCH_TIME, field, text, "a day in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }

    /** Returns a text for people to read. */
    String text(PlanField field, int longest) throws FieldException {
        Optional<String> found = optionalText(field, longest);
        return found.filter(text -> !text.isBlank()).orElseThrow(() -> missing(field, "a text"));
    }

    LocalTime time(PlanField field) throws FieldException {
        String expected = "a time from 00:00 to 23:59 (midnight at the end of a day is 00:00)";
        String text = fields.text(field).orElseThrow(() -> missing(field, expected));
        return Times.time(text).orElseThrow(() -> wrong(Refusal.NO_SUCH_TIME, field, text, expected));
    }

    /**
     * Returns a word from a list.
     *
     * @throws FieldException unless it is there and one of those allowed, in capitals as they are named
     */
    public <E extends Enum<E>> E oneOf(PlanField field, EnumSet<E> allowed) throws FieldException {
        return optionalOneOf(field, allowed).orElseThrow(() -> missing(field, "one of " + names(allowed)));
    }

    /** Returns a word from a list, if it is there. */
    <E extends Enum<E>> Optional<E> optionalOneOf(PlanField field, EnumSet<E> allowed) throws FieldException {
        Optional<String> text = fields.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> named = allowed.stream()
                .filter(value -> value.name().equals(text.get()))
                .findFirst();
        if (named.isEmpty()) {
            throw wrong(Refusal.NOT_IN_CONTRACT, field, text.get(), "one of " + names(allowed));
        }
        return named;
    }

    private static String names(EnumSet<?> allowed) {
        return allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Returns what is built, or refuses the field with the words of the rule that does not let it be built. */
    <T> T built(Refusal why, PlanField field, Supplier<T> value) throws FieldException {
        try {
            return value.get();
        } catch (IllegalArgumentException broken) {
            throw refused(why, field, broken.getMessage());
        }
    }

    FieldException refused(Refusal why, PlanField field, String problem) {
        return new FieldException(why, fields.record(), fields.nameOf(field), problem);
    }

    FieldException missing(PlanField field, String expected) {
        return refused(Refusal.WRONG_KIND, field, "is missing, expected " + expected);
    }

    FieldException wrong(Refusal why, PlanField field, String found, String expected) {
        return refused(why, field, "found " + shown(found) + ", expected " + expected);
    }

    /** Returns a value as it may be repeated to people, or only its length. */
    public static String shown(String found) {
        return SHOWABLE.matcher(found).matches() ? found : "a text of " + found.length() + " characters";
    }

    private void requireReadable(PlanField field, String text, int longest) throws FieldException {
        if (text.length() > longest) {
            throw refused(
                    Refusal.TEXT_TOO_LONG, field, "has " + text.length() + " characters, expected at most " + longest);
        }
        if (!isReadable(text)) {
            throw refused(Refusal.NOT_TEXT, field, "holds control characters or broken Unicode, expected plain text");
        }
    }

    /** Tells whether a text has neither control characters nor halves of Unicode characters. */
    public static boolean isReadable(String text) {
        return text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
    }

    private static String range(int least, int most) {
        return String.format(Locale.ROOT, "a whole number from %d to %d", least, most);
    }
}
