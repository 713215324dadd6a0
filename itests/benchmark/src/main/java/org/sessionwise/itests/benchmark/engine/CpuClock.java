package org.sessionwise.itests.benchmark.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** Time that a processor really spent on us, whatever else the machine had to do. */
public final class CpuClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Of a line in {@code /proc}, after the command's name: user, system, and the same of children that ended. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final long NANOS_A_TICK = 10_000_000;

    private CpuClock() {}

    /** Returns nanoseconds of this thread. */
    public static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Returns nanoseconds of the whole process: all threads, garbage collection and compilation included. */
    public static long ofProcess() {
        return SYSTEM.getProcessCpuTime();
    }

    /**
     * Returns nanoseconds of all processes that this one started and that still run, and of those that they waited for, such
     * as the workers of a database's server; in steps of 10 ms, and 0 where there is no {@code /proc}.
     */
    public static long ofChildren() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(CpuClock::ofProcess)
                .sum();
    }

    private static long ofProcess(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = FIRST_TIME; field < FIRST_TIME + TIMES; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * NANOS_A_TICK;
        } catch (IOException e) {
            return 0; // it ended just now: whoever waited for it has its time
        }
    }
}
