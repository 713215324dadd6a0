package org.sessionwise.jobplan.http.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How far the heap grows from now on, garbage and other threads' memory included: an upper bound. */
final class HeapPeak {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final long before;

    HeapPeak() {
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
        before = POOLS.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    long grownBytes() {
        return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }
}
