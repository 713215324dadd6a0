package org.sessionwise.itests.benchmark.report;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.sessionwise.itests.benchmark.kernel.Kernels;
import org.sessionwise.itests.benchmark.kernel.MatchingBenchmark;

/** What JMH measured. */
final class KernelTable {

    private static final double MICROS_A_MILLI = 1_000;

    private KernelTable() {}

    static Table of(Collection<RunResult> results) {
        Table table = new Table(
                "Kernels and services (JMH; a department of 200 over 52 weeks)",
                "benchmark",
                "CPU ms a call",
                "mean ms",
                "p50 ms",
                "p99 ms",
                "CPU ns a session");
        for (RunResult result : results) {
            boolean matching = Kernels.name(result).startsWith(MatchingBenchmark.class.getSimpleName());
            table.row(
                    Kernels.name(result),
                    millis(Kernels.cpu(result)),
                    millis(result.getPrimaryResult().getScore()),
                    matching ? "" : millis(Kernels.percentile(result, 50)),
                    matching ? "" : millis(Kernels.percentile(result, 99)),
                    matching ? Table.figure(Kernels.cpu(result) * 1_000 / MatchingBenchmark.rowsOfOne()) : "");
        }
        return table;
    }

    private static String millis(double micros) {
        return Table.figure(micros / MICROS_A_MILLI);
    }
}
