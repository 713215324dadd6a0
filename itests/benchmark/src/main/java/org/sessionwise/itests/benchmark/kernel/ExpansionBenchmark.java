package org.sessionwise.itests.benchmark.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sessionwise.itests.benchmark.year.PersonPlans;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** One person's plans into the dated sessions of the year, each cut and valued by its contract. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExpansionBenchmark {

    private static final int PEOPLE = 60;

    private final List<PersonPlans> people = new ArrayList<>();
    private int next;

    @Setup
    public void makePeople() {
        TrustYear year = TrustYear.of(PEOPLE / 12, 1);
        for (int person = 0; person < PEOPLE; person++) {
            people.add(PersonPlans.of(year, person));
        }
    }

    /** Returns how many sessions one operation makes on average. */
    public static double rowsOfOne() {
        ExpansionBenchmark made = new ExpansionBenchmark();
        made.makePeople();
        return made.people.stream()
                .mapToInt(one -> PersonPlans.sessions(one.expand()))
                .average()
                .orElseThrow();
    }

    @Benchmark
    public Object expandPersonYear() {
        next = (next + 1) % people.size();
        return people.get(next).expand();
    }
}
