package org.sessionwise.itests.benchmark.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time that a processor really spent on us, whatever else the machine had to do. */
public final class CpuClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private CpuClock() {}

    /** Returns nanoseconds of this thread. */
    public static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Returns nanoseconds of the whole process: all threads, garbage collection and compilation included. */
    public static long ofProcess() {
        return SYSTEM.getProcessCpuTime();
    }
}
