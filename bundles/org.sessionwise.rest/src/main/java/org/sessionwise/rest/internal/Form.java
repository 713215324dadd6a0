package org.sessionwise.rest.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.Fraction;

/** Reads the members of a body that has lists; each is told by its place, such as {@code outputs.0.amount}. */
final class Form {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,8}(\\.\\d{1,3})?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,8})/([1-9]\\d{0,2})");
    private static final String AN_AMOUNT =
            "an amount above 0 such as 1200, 10.5 or 4/3: up to 8 digits, 3 places, and 999 below the line";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 2_000;
    private static final long HIGHEST_VERSION = 999_999_999;

    private Form() {}

    /** Hands each item on with its place; a list that is left out is empty. */
    static <T> void each(String name, List<T> items, int most, BiConsumer<String, T> reader) {
        List<T> sent = items == null ? List.of() : items;
        if (sent.size() > most) {
            throw Problem.badParameter(name, Integer.toString(sent.size()), "a list of " + most + " at most");
        }
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i) == null) {
                throw Problem.badParameter(name + "." + i, null, "not empty");
            }
            reader.accept(name + "." + i, sent.get(i));
        }
    }

    static long basedOn(Long version) {
        if (version == null || version < 0 || version > HIGHEST_VERSION) {
            throw Problem.badParameter(
                    "basedOn", version == null ? null : version.toString(), "the version that you changed; 0 if none");
        }
        return version;
    }

    /** Reads a text that must be there: a key or a few words. */
    static String name(String place, String text) {
        return text(place, text, LONGEST_NAME);
    }

    /** Reads a text that must be there: a sentence or some. */
    static String words(String place, String text) {
        return text(place, text, LONGEST_WORDS);
    }

    /** Reads a text that may be missing or empty. */
    static String note(String place, String text) {
        return text == null || text.isBlank() ? "" : words(place, text);
    }

    private static String text(String place, String text, int longest) {
        String expected = "a text of " + longest + " characters at most, not empty";
        String read = Parameters.required(place, text, expected).strip();
        if (read.length() > longest) {
            throw Problem.badParameter(place, text, expected);
        }
        return read;
    }

    static int whole(String place, Integer number, int least, int most) {
        if (number == null || number < least || number > most) {
            throw Problem.badParameter(
                    place, number == null ? null : number.toString(), "a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** Reads an exact number above nought. */
    static Fraction amount(String place, String text) {
        String read = Parameters.required(place, text, AN_AMOUNT).strip();
        Matcher fraction = FRACTION.matcher(read);
        Fraction amount = Fraction.ZERO;
        if (fraction.matches()) {
            amount = new Fraction(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        } else if (DECIMAL.matcher(read).matches()) {
            amount = new Fraction(new BigDecimal(read).movePointRight(3).longValueExact(), 1_000);
        }
        if (amount.signum() <= 0) {
            throw Problem.badParameter(place, text, AN_AMOUNT);
        }
        return amount;
    }
}
