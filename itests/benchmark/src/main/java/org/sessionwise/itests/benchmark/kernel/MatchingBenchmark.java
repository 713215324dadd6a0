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
import org.sessionwise.domain.matching.PersonMatch;
import org.sessionwise.itests.benchmark.year.PersonDuties;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** One person's year, planned against delivered, by all rules of the domain under the default policy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatchingBenchmark {

    private static final int PEOPLE = 60;

    private final List<PersonDuties> people = new ArrayList<>();
    private final PersonMatch match = new PersonMatch();
    private int next;

    @Setup
    public void makePeople() {
        TrustYear year = TrustYear.of(PEOPLE / 12, 1);
        for (int person = 0; person < PEOPLE; person++) {
            people.add(PersonDuties.of(year, person));
        }
    }

    /** Returns how many sessions, of both sides, one operation matches on average. */
    public static double rowsOfOne() {
        MatchingBenchmark made = new MatchingBenchmark();
        made.makePeople();
        return made.people.stream().mapToInt(PersonDuties::rows).average().orElseThrow();
    }

    @Benchmark
    public byte[] matchPersonYear() {
        next = (next + 1) % people.size();
        people.get(next).matchBy(match);
        return match.plannedOutcomes();
    }
}
