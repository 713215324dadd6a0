package org.sessionwise.itests.benchmark.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sessionwise.itests.benchmark.engine.EngineComparison;
import org.sessionwise.itests.benchmark.engine.EngineComparison.Figure;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** Both rules by several engines that take turns, each cell compared. One table for each rule, since they are two questions. */
final class EngineTable {

    private static final double NANOS = 1e9;

    private EngineTable() {}

    static String measured(TrustRows rows, Path work, EngineComparison.Field field, int rounds) throws Exception {
        try (EngineComparison comparison = new EngineComparison(rows, work, field)) {
            List<Figure> figures = comparison.run(rounds);
            return String.join(
                    "\n",
                    table("Nothing matched", figures, EngineComparison.NOTHING, rows.rows(), rounds),
                    table("Simple rule", figures, EngineComparison.SIMPLE, rows.rows(), rounds),
                    table("Exact rule", figures, EngineComparison.EXACT, rows.rows(), rounds));
        }
    }

    private static String table(String title, List<Figure> figures, String rule, long rows, int rounds) {
        Table table = new Table(
                title + " over " + String.format(Locale.ROOT, "%,d", rows) + " rows, with all roll-ups; best of "
                        + rounds + " rounds in turns, every cell equal",
                "engine",
                "CPU s",
                "CPU ns a row",
                "wall s",
                "times Java's CPU");
        List<Figure> ofRule =
                figures.stream().filter(figure -> figure.rule().equals(rule)).toList();
        for (Figure figure : ofRule) {
            table.row(
                    figure.title(),
                    Table.figure(figure.cpuNanos() / NANOS),
                    Table.figure(figure.cpuNanos() / (double) rows),
                    Table.figure(figure.wallNanos() / NANOS),
                    Table.figure(figure.cpuNanos() / (double) ofRule.get(0).cpuNanos()));
        }
        return table.toString();
    }
}
