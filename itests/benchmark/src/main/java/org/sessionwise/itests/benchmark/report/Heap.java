package org.sessionwise.itests.benchmark.report;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What is in use of the heap once everything is collected that can be. */
final class Heap {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final int SETTLE = 4;

    private Heap() {}

    /** Returns bytes. */
    static long used() {
        for (int i = 0; i < SETTLE; i++) {
            MEMORY.gc();
        }
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
