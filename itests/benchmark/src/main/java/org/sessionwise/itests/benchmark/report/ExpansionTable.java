package org.sessionwise.itests.benchmark.report;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.itests.benchmark.year.PersonPlans;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** All plans of the trust into dated sessions, one person after the other on one thread: how long, and what memory it takes. */
final class ExpansionTable {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int KEPT_PEOPLE = 200;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private ExpansionTable() {}

    static Table measured(TrustYear year) throws Exception {
        Table table = new Table(
                "Job plans of the year into dated sessions, each cut and valued by its contract (one thread)",
                "what",
                "sessions",
                "CPU s",
                "wall s",
                "CPU ns a session",
                "MB allocated",
                "bytes allocated a session",
                "MB kept",
                "bytes kept a session");
        expand(year, Math.min(year.people(), KEPT_PEOPLE)); // warm
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        long[] sessions = new long[1];
        Measurement all = Measurement.of(() -> sessions[0] = expand(year, year.people()));
        allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        table.row(
                "plans of " + year.people() + " people, nothing kept",
                Long.toString(sessions[0]),
                Table.figure(all.cpuSeconds()),
                Table.figure(all.wallSeconds()),
                Table.figure(all.cpuSeconds() * NANOS / sessions[0]),
                Table.figure(allocated / MEGABYTE),
                Table.figure(allocated / (double) sessions[0]),
                "",
                "");
        kept(table, year, Math.min(year.people(), KEPT_PEOPLE));
        return table;
    }

    private static long expand(TrustYear year, int people) {
        long sessions = 0;
        for (int person = 0; person < people; person++) {
            sessions += PersonPlans.sessions(PersonPlans.of(year, person).expand());
        }
        return sessions;
    }

    private static void kept(Table table, TrustYear year, int people) {
        List<PersonPlans> plans = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            plans.add(PersonPlans.of(year, person));
        }
        long before = Heap.used();
        List<List<PlanExpansion>> expansions = new ArrayList<>();
        plans.forEach(one -> expansions.add(one.expand()));
        long kept = Heap.used() - before;
        long sessions = expansions.stream().mapToLong(PersonPlans::sessions).sum();
        table.row(
                "kept for " + people + " people",
                Long.toString(sessions),
                "",
                "",
                "",
                "",
                "",
                Table.figure(kept / MEGABYTE),
                Table.figure(kept / (double) sessions));
    }
}
