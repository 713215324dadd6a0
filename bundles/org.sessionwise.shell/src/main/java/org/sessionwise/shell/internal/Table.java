package org.sessionwise.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows under headings, as text of fixed width. */
final class Table {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final List<List<String>> rows = new ArrayList<>();

    private Table() {}

    static Table of(String... headings) {
        return new Table().row((Object[]) headings);
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            // What a source or a file gave must not move a terminal's cursor.
            row.add(CONTROL.matcher(String.valueOf(cell)).replaceAll(" "));
        }
        rows.add(row);
        return this;
    }

    /** The table; other words instead if it has no row. */
    String or(String none) {
        if (rows.size() == 1) {
            return none;
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row)).append(System.lineSeparator());
        }
        return text.toString().stripTrailing();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i));
            line.append(" ".repeat(width(i) - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
