package org.sessionwise.api.sheet;

import java.util.regex.Pattern;

/**
 * Spreadsheets run text that begins like a formula. Such a text is written behind an apostrophe, which makes it text to
 * them, and read without it. Line ends and the null character count as beginnings, too: some programs leave them out.
 */
public final class CellText {

    private static final Pattern LEADS = Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern UNFIT_TO_SHOW = Pattern.compile(
            "[;\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");

    private CellText() {}

    /** Returns what to write for a text that is to be read again as it was; never for a number, whose minus may stand. */
    public static String written(String text) {
        return LEADS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Returns the text that was meant by what {@link #written} gave, or by what people typed. */
    public static String read(String cell) {
        return cell.startsWith("'") && LEADS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /**
     * Returns a text that is only for people's eyes and is never read back. A program that takes another delimiter than ours would begin
     * a cell of its own, perhaps a formula, in the midst of it; direction marks would turn the rest of the line round.
     */
    public static String forEyes(String text) {
        return UNFIT_TO_SHOW.matcher(text).replaceAll(" ").strip();
    }
}
