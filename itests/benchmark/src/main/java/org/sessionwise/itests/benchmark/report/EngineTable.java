package org.sessionwise.itests.benchmark.report;

import java.nio.file.Path;
import java.util.Locale;
import org.sessionwise.itests.benchmark.engine.EngineComparison;
import org.sessionwise.itests.benchmark.engine.EngineComparison.Figure;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** The simple rule by several engines, in turns, each cell compared; and the product's rule over the same year. */
final class EngineTable {

    private static final int ROUNDS = 3;

    private EngineTable() {}

    static String measured(TrustYear year, Path work) throws Exception {
        Table table = new Table(
                "Simple rule over " + String.format(Locale.ROOT, "%,d", year.rows())
                        + " rows: per person, day and category the smaller count; best of " + ROUNDS
                        + " alternating rounds, every cell equal",
                "engine",
                "CPU s",
                "ns a row",
                "ratio");
        EngineComparison comparison = new EngineComparison(year, work);
        try {
            for (Figure figure : comparison.run(ROUNDS)) {
                table.row(
                        figure.title(),
                        Table.figure(figure.cpuNanos() / 1e9),
                        Table.figure(figure.cpuNanos() / (double) year.rows()),
                        Table.figure(figure.ratio()));
            }
            Figure product = comparison.product();
            Table rule = new Table(
                    "The product's rule, which is another and not to be set against the table above",
                    "engine",
                    "CPU s of one thread",
                    "ns a row");
            rule.row(product.title(), Table.figure(product.cpuNanos() / 1e9), Table.figure(product.ratio()));
            return table + "\n" + rule;
        } finally {
            comparison.close();
        }
    }
}
