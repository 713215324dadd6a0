package org.sessionwise.itests.benchmark.report;

import java.nio.file.Path;
import org.sessionwise.itests.benchmark.product.Department;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** What reconciliation keeps of one department: the heap before and after it read everything. */
final class MemoryTable {

    private static final double MEGABYTE = 1e6;

    private MemoryTable() {}

    static Table measured(TrustYear year, Path work) throws Exception {
        Table table = new Table("Memory", "what", "sessions", "MB", "MB a million sessions");
        try (Department department = new Department(year, work.resolve("memory-" + System.nanoTime()))) {
            long before = Heap.used();
            department.cold();
            long kept = Heap.used() - before;
            long sessions = department.plannedSize() + department.rosterSize();
            table.row(
                    "kept by reconciliation for " + department.size()
                            + " people, 52 weeks (the host's own sessions not counted)",
                    Long.toString(sessions),
                    Table.figure(kept / MEGABYTE),
                    Table.figure(kept / (double) sessions));
        }
        return table;
    }
}
