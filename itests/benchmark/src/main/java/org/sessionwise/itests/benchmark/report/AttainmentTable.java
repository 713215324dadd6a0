package org.sessionwise.itests.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentModel;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.itests.benchmark.attainment.AttainedTrust;

/** Levels of every scope of a trust, on one thread: all anew, and until all are right again after one person's plan lapses or is agreed. */
final class AttainmentTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CHANGES = 300;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final double MEGABYTE = 1e6;

    private AttainmentTable() {}

    static Table measured(int teams, int rounds) throws IOException {
        AttainedTrust trust = AttainedTrust.of(teams);
        Table table = new Table(
                "Levels of attainment of " + trust.people().size() + " people in " + teams + " teams by "
                        + trust.pieces() + " pieces of evidence, every scope (one thread)",
                "what",
                "scopes",
                "CPU s of the thread",
                "wall s",
                "median CPU ms",
                "99 % within CPU ms",
                "median wall ms",
                "MB kept");
        for (int round = 0; round < rounds; round++) {
            anew(table, trust, round == 0 ? "all anew, cold" : "all anew, again");
        }
        long before = Heap.used();
        AttainmentModel model = trust.model();
        int scopes = model.matrix().size();
        long kept = Heap.used() - before;
        table.row("kept", Integer.toString(scopes), "", "", "", "", "", Table.figure(kept / MEGABYTE));
        change(table, trust, model, scopes);
        return table;
    }

    private static void anew(Table table, AttainedTrust trust, String what) {
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        int scopes = trust.model().matrix().size();
        table.row(
                what,
                Integer.toString(scopes),
                Table.figure((THREADS.getCurrentThreadCpuTime() - cpu) / NANOS),
                Table.figure((System.nanoTime() - wall) / NANOS),
                "",
                "",
                "",
                "");
    }

    private static void change(Table table, AttainedTrust trust, AttainmentModel model, int scopes) {
        List<PersonFacts> people = trust.people();
        double[] cpuMillis = new double[CHANGES];
        double[] wallMillis = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            PersonFacts person = AttainedTrust.changed(people.get(i * 7919 % people.size()));
            long wall = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            model.put(person);
            List<Attained> all = model.matrix();
            cpuMillis[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / NANOS * MILLIS;
            wallMillis[i] = (System.nanoTime() - wall) / NANOS * MILLIS;
            if (all.size() != scopes) {
                throw new IllegalStateException("a plan has nothing to do with places");
            }
        }
        Arrays.sort(cpuMillis);
        Arrays.sort(wallMillis);
        table.row(
                "after one person's plan changed, " + CHANGES + " times",
                Integer.toString(scopes),
                "",
                "",
                Table.figure(cpuMillis[CHANGES / 2]),
                Table.figure(cpuMillis[CHANGES * 99 / 100]),
                Table.figure(wallMillis[CHANGES / 2]),
                "");
    }
}
