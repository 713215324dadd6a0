package org.sessionwise.database.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of several SQL statements. */
final class SqlScript {

    // What may hold a semicolon that ends nothing; an open quote or comment runs to the end of the text.
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?(?:\\*/|\\z)|'[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)|\\$(\\w*)\\$.*?(?:\\$\\1\\$|\\z)|;|[^-/'\";$]+|.",
            Pattern.DOTALL);
    private static final Pattern TRIGGER = Pattern.compile(
            "CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b.*\\bBEGIN\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TRIGGER_END =
            Pattern.compile(".*\\n\\s*END", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSACTION = Pattern.compile(
            "(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|VACUUM|ATTACH|DETACH|PRAGMA)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private SqlScript() {}

    /** The statements in their order, without comments and their semicolons. */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Matcher token = TOKEN.matcher(script);
        while (token.find()) {
            String text = token.group();
            if (text.equals(";") && !insideTrigger(current)) {
                add(current, statements);
            } else if (text.startsWith("--") || text.startsWith("/*")) {
                current.append(" ");
            } else {
                current.append(text);
            }
        }
        add(current, statements);
        return statements;
    }

    private static boolean insideTrigger(CharSequence current) {
        String text = current.toString().strip();
        return TRIGGER.matcher(text).matches() && !TRIGGER_END.matcher(text).matches();
    }

    private static void add(StringBuilder current, List<String> statements) {
        String statement = current.toString().strip();
        current.setLength(0);
        if (TRANSACTION.matcher(statement).matches()) {
            throw new IllegalArgumentException("not allowed in a migration, which is one transaction: " + statement);
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }
}
