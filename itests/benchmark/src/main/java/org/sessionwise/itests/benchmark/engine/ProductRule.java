package org.sessionwise.itests.benchmark.engine;

import org.sessionwise.itests.benchmark.year.PersonDuties;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** Matches the year of everybody by the rules of the product, one person after the other. */
final class ProductRule {

    private final TrustYear year;
    private long rows;
    private long matched;
    private long cpuNanos;

    ProductRule(TrustYear year) {
        this.year = year;
    }

    /** Runs on this thread; making the input does not count. */
    void run() {
        rows = 0;
        matched = 0;
        cpuNanos = 0;
        for (int person = 0; person < year.people(); person++) {
            PersonDuties duties = PersonDuties.of(year, person);
            rows += duties.rows();
            long before = CpuClock.ofThread();
            matched += duties.match().matches().size();
            cpuNanos += CpuClock.ofThread() - before;
        }
    }

    long rows() {
        return rows;
    }

    long matched() {
        return matched;
    }

    long cpuNanos() {
        return cpuNanos;
    }
}
