package org.sessionwise.staffrecord.internal;

import java.util.regex.Pattern;

/**
 * Spreadsheets run text that begins like a formula. Such a text is written behind an apostrophe, which makes it text to
 * them, and read without it. Line ends and the null character count as beginnings, too: some programs leave them out.
 */
final class Formulas {

    private static final Pattern LEADS =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20]", Pattern.UNICODE_CASE);

    private Formulas() {}

    /** Returns what to write for a text. */
    static String escape(String text) {
        return LEADS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Returns the text that was meant. */
    static String unescape(String cell) {
        return cell.startsWith("'") && LEADS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
