package org.sessionwise.itests.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown that grows line by line. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String title, String... columns) {
        lines.add("### " + title);
        lines.add("");
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.length));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /** Returns a figure with three digits that count. */
    static String figure(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
