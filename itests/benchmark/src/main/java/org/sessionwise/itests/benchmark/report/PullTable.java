package org.sessionwise.itests.benchmark.report;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.sessionwise.itests.benchmark.product.PlanFeed;
import org.sessionwise.itests.benchmark.product.PlannedTrust;
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** Every plan of the trust over HTTP, from a server that begins each answer 20 ms after its question. */
final class PullTable {

    private static final int LATENCY_MILLIS = 20;
    private static final int PAGE = 100;
    private static final int[] IN_FLIGHT = {1, 4, 16};

    private final TrustYear year;
    private final int versions;
    private final Table table = new Table(
            "Pull of job plans, pages of " + PAGE + ", " + LATENCY_MILLIS + " ms of latency",
            "what",
            "pages in flight",
            "versions",
            "versions/s",
            "CPU µs a version");

    PullTable(TrustYear year) {
        this.year = year;
        this.versions = IntStream.range(0, year.people())
                .map(person -> Rostering.plans(year.person(person)).size())
                .sum();
    }

    Table measured(Path work) throws Exception {
        try (PlanFeed feed = new PlanFeed(year, PAGE, LATENCY_MILLIS)) {
            for (int inFlight : IN_FLIGHT) {
                Path home = work.resolve("pull-" + inFlight + "-" + System.nanoTime());
                try (PlannedTrust trust = new PlannedTrust(year, home, feed, inFlight)) {
                    trust.read(); // warms up
                    row("read and parsed", inFlight, Measurement.of(trust::read));
                    row("read, matched and committed to SQLite, first time", inFlight, Measurement.of(trust::pull));
                }
            }
        }
        return table;
    }

    private void row(String what, int inFlight, Measurement time) {
        table.row(
                what,
                Integer.toString(inFlight),
                Integer.toString(versions),
                Table.figure(versions / time.wallSeconds()),
                Table.figure(time.cpuSeconds() * 1e6 / versions));
    }
}
