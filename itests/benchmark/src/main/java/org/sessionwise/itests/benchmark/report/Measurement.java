package org.sessionwise.itests.benchmark.report;

import org.sessionwise.itests.benchmark.engine.CpuClock;

/**
 * How long something took.
 *
 * @param wallSeconds on the wall clock
 * @param cpuSeconds of processor time, of the whole process
 */
record Measurement(double wallSeconds, double cpuSeconds) {

    private static final double NANOS = 1e9;

    /** What is measured. */
    interface Step {
        void run() throws Exception;
    }

    static Measurement of(Step step) throws Exception {
        long wall = System.nanoTime();
        long cpu = CpuClock.ofProcess();
        step.run();
        return new Measurement((System.nanoTime() - wall) / NANOS, (CpuClock.ofProcess() - cpu) / NANOS);
    }
}
