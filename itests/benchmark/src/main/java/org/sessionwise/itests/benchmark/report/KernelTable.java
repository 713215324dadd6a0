package org.sessionwise.itests.benchmark.report;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.sessionwise.itests.benchmark.kernel.ExpansionBenchmark;
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
            double sessions = sessionsOfOne(Kernels.name(result));
            boolean small = sessions > 0; // one person: a mean, no percentiles
            table.row(
                    Kernels.name(result),
                    millis(Kernels.cpu(result)),
                    millis(result.getPrimaryResult().getScore()),
                    small ? "" : millis(Kernels.percentile(result, 50)),
                    small ? "" : millis(Kernels.percentile(result, 99)),
                    small ? Table.figure(Kernels.cpu(result) * 1_000 / sessions) : "");
        }
        return table;
    }

    private static double sessionsOfOne(String name) {
        if (name.startsWith(MatchingBenchmark.class.getSimpleName())) {
            return MatchingBenchmark.rowsOfOne();
        }
        return name.startsWith(ExpansionBenchmark.class.getSimpleName()) ? ExpansionBenchmark.rowsOfOne() : 0;
    }

    private static String millis(double micros) {
        return Table.figure(micros / MICROS_A_MILLI);
    }
}
