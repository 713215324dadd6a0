package org.sessionwise.itests.benchmark.kernel;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks of this package. */
public final class Kernels {

    private Kernels() {}

    /** Measures: each benchmark in a process of its own, warmed up, for some seconds. */
    public static Collection<RunResult> measured(boolean quick) throws RunnerException {
        int seconds = quick ? 2 : 5;
        return run(new OptionsBuilder()
                .forks(1)
                .warmupIterations(quick ? 2 : 4)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(quick ? 2 : 4)
                .measurementTime(TimeValue.seconds(seconds)));
    }

    /** Runs each benchmark for a moment, small and in this process: that it works, not how fast. */
    public static Collection<RunResult> smoke() throws RunnerException {
        return run(new OptionsBuilder()
                .forks(0)
                .param("teams", "1")
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10)));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.include(Kernels.class.getPackageName() + "\\..*")
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    /** Returns a percentile of the time of one operation, in microseconds. */
    public static double percentile(RunResult result, double percent) {
        return result.getPrimaryResult().getStatistics().getPercentile(percent);
    }

    /** Returns the processor time of one operation, in microseconds. */
    public static double cpu(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(CpuProfiler.RESULT))
                .map(entry -> (Result<?>) entry.getValue())
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElseThrow();
    }

    /** Returns class and method, such as {@code TemplateBenchmark.propose written=true}. */
    public static String name(RunResult result) {
        String method = result.getParams().getBenchmark();
        String name = method.substring(Kernels.class.getPackageName().length() + 1);
        String written = result.getParams().getParam("written");
        return written == null ? name : name + " written=" + written.toLowerCase(Locale.ROOT);
    }
}
