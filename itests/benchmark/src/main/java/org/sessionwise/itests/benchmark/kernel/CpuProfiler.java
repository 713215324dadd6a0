package org.sessionwise.itests.benchmark.kernel;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.sessionwise.itests.benchmark.engine.CpuClock;

/** Adds the processor time of the whole process, for one operation: on a machine with others the only figure that holds. */
public final class CpuProfiler implements InternalProfiler {

    /** Name of the result, in microseconds for one operation. */
    public static final String RESULT = "cpu";

    private long before;

    @Override
    public String getDescription() {
        return "processor time of the process for one operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = CpuClock.ofProcess();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long operations = Math.max(1, result.getMetadata().getAllOps());
        double micros = (CpuClock.ofProcess() - before) / 1_000.0 / operations;
        return List.of(new ScalarResult(RESULT, micros, "us/op", AggregationPolicy.AVG));
    }
}
