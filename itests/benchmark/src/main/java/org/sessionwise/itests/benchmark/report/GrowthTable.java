package org.sessionwise.itests.benchmark.report;

import java.util.List;
import java.util.Locale;
import org.sessionwise.itests.benchmark.engine.EngineComparison;
import org.sessionwise.itests.benchmark.engine.Figure;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** Whether the time for a row stays what it is when there are ten times as many rows. */
final class GrowthTable {

    private static final int[] TRUSTS = {1, 5, 10};
    private static final double MEGABYTE = 1e6;

    private GrowthTable() {}

    /** Measures one, five and ten times so many teams. */
    static Table measured(int teams, int threads, int rounds) throws Exception {
        Table table = new Table(
                "Growth: packed rows in Java, with all roll-ups, CPU ns a row, best of " + rounds + " rounds",
                "times",
                "people",
                "rows",
                "nothing matched",
                "simple rule",
                "exact rule",
                "exact rule, CPU s",
                "MB of rows",
                "bytes a row");
        for (int times : TRUSTS) {
            long before = Heap.used();
            TrustRows rows = TrustRows.drawn(times * teams, threads);
            long kept = Heap.used() - before;
            try (EngineComparison java = new EngineComparison(rows, null, EngineComparison.Field.JAVA)) {
                List<Figure> figures = java.run(rounds);
                table.row(
                        Integer.toString(times),
                        String.format(Locale.ROOT, "%,d", rows.people()),
                        String.format(Locale.ROOT, "%,d", rows.rows()),
                        Table.figure(figures.get(0).cpuNanos() / (double) rows.rows()),
                        Table.figure(figures.get(1).cpuNanos() / (double) rows.rows()),
                        Table.figure(figures.get(2).cpuNanos() / (double) rows.rows()),
                        Table.figure(figures.get(2).cpuNanos() / 1e9),
                        Table.figure(kept / MEGABYTE),
                        Table.figure(kept / (double) rows.rows()));
            }
        }
        return table;
    }
}
