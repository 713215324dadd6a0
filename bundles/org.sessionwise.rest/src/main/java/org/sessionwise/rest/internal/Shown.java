package org.sessionwise.rest.internal;

import java.util.regex.Pattern;

/** What of a client's text may be told back: what looks like a word, a day or a number, else only how long it was. */
final class Shown {

    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_:+./-]{1,32}");

    private Shown() {}

    /** Returns the text or its length; empty text for nothing. */
    static String of(String found) {
        if (found == null || found.isEmpty() || SHOWABLE.matcher(found).matches()) {
            return found == null ? "" : found;
        }
        return "a text of " + found.length() + " characters";
    }

    /** Tells whether a text has neither control characters nor halves of Unicode characters, which no answer of ours needs. */
    static boolean isReadable(String text) {
        return text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
    }
}
