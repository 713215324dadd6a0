package org.sessionwise.itests.benchmark.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sessionwise.itests.benchmark.engine.EngineComparison;
import org.sessionwise.itests.benchmark.engine.Figure;
import org.sessionwise.itests.benchmark.engine.FileComparison;
import org.sessionwise.itests.benchmark.engine.Rule;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** Both rules by several engines that take turns, each cell compared. One table for each rule, since they are two questions. */
final class EngineTable {

    private static final double NANOS = 1e9;

    private EngineTable() {}

    /** Rows that lie ready. */
    static String measured(TrustRows rows, Path work, EngineComparison.Field field, int rounds) throws Exception {
        try (EngineComparison comparison = new EngineComparison(rows, work, field)) {
            List<Figure> figures = comparison.run(rounds);
            return String.join(
                    "\n",
                    table("Rows that lie ready", Rule.NONE, figures, rows.rows(), rounds),
                    table("Rows that lie ready", Rule.SIMPLE, figures, rows.rows(), rounds),
                    table("Rows that lie ready", Rule.EXACT, figures, rows.rows(), rounds));
        }
    }

    /** Rows in files. */
    static String fromFiles(TrustRows rows, Path work, int rounds) throws Exception {
        List<Figure> figures = FileComparison.run(rows, work.resolve("files"), rounds);
        return table("From files on disk", Rule.SIMPLE, figures, rows.rows(), rounds) + "\n"
                + table("From files on disk", Rule.EXACT, figures, rows.rows(), rounds);
    }

    private static String table(String title, Rule rule, List<Figure> figures, long rows, int rounds) {
        List<Figure> ofRule =
                figures.stream().filter(figure -> figure.rule() == rule).toList();
        Table table = new Table(
                title + ", " + rule + ", with all roll-ups: " + String.format(Locale.ROOT, "%,d", rows)
                        + " rows, best of " + rounds + " rounds in turns, every cell equal",
                "engine",
                "CPU s",
                "CPU ns a row",
                "wall s",
                "times the first one's CPU",
                "times its wall");
        for (Figure figure : ofRule) {
            Figure first = ofRule.get(0);
            table.row(
                    figure.title(),
                    Table.figure(figure.cpuNanos() / NANOS),
                    Table.figure(figure.cpuNanos() / (double) rows),
                    Table.figure(figure.wallNanos() / NANOS),
                    Table.figure(figure.cpuNanos() / (double) first.cpuNanos()),
                    Table.figure(figure.wallNanos() / (double) first.wallNanos()));
        }
        return table.toString();
    }
}
