package org.sessionwise.jobplan.upload.internal.table;

import java.util.regex.Pattern;

/**
 * Spreadsheets run text that begins like a formula. Such a text is written behind an apostrophe, which makes it text to them,
 * and read without it. Line ends count as beginnings, too: some programs leave them out.
 */
final class FormulaGuard {

    private static final Pattern LEADS = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private FormulaGuard() {}

    /** Returns what to write for a text. */
    static String written(String text) {
        return LEADS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Returns the text that was meant. */
    static String read(String cell) {
        return cell.startsWith("'") && LEADS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
