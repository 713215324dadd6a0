package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;

/** Small, crowded cases on a coarse clock around the autumn change, so that ties and rivals are the rule. */
class MatchingPropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-10-20T08:00:00Z");

    @Property(tries = 5000)
    void matchingIsThatOfTheObviousOracle(
            @ForAll("duties") List<DatedDuty> planned,
            @ForAll("duties") List<DatedDuty> worked,
            @ForAll("policies") MatchingPolicy policy) {
        ObviousMatching oracle = new ObviousMatching(policy, LONDON, planned, worked);

        Matching matching = Matching.of(policy, LONDON, planned, worked);

        assertEquals(new HashSet<>(oracle.pairs), new HashSet<>(pairs(matching)));
        assertEquals(new HashSet<>(oracle.missed()), new HashSet<>(matching.missed()));
        assertEquals(new HashSet<>(oracle.unplanned()), new HashSet<>(matching.unplanned()));
    }

    @Property
    void eachSideIsUsedOnceAndNothingIsLost(
            @ForAll("duties") List<DatedDuty> planned, @ForAll("duties") List<DatedDuty> worked) {
        Matching matching = Matching.of(MatchingPolicy.DEFAULT, LONDON, planned, worked);
        List<DatedDuty> plannedSide = new ArrayList<>(matching.missed());
        List<DatedDuty> workedSide = new ArrayList<>(matching.unplanned());
        matching.matches().forEach(match -> {
            plannedSide.add(match.planned());
            workedSide.add(match.worked());
        });

        assertEquals(planned.size(), plannedSide.size());
        assertEquals(Set.copyOf(planned), Set.copyOf(plannedSide));
        assertEquals(worked.size(), workedSide.size());
        assertEquals(Set.copyOf(worked), Set.copyOf(workedSide));
    }

    @Property
    void orderOfTheInputDoesNotMatter(
            @ForAll("duties") List<DatedDuty> planned,
            @ForAll("duties") List<DatedDuty> worked,
            @ForAll Random random) {
        List<DatedDuty> plannedShuffled = new ArrayList<>(planned);
        List<DatedDuty> workedShuffled = new ArrayList<>(worked);
        Collections.shuffle(plannedShuffled, random);
        Collections.shuffle(workedShuffled, random);

        assertEquals(
                Matching.of(MatchingPolicy.DEFAULT, LONDON, planned, worked),
                Matching.of(MatchingPolicy.DEFAULT, LONDON, plannedShuffled, workedShuffled));
    }

    @Property
    void rosterEqualToThePlanIsAllAsPlanned(@ForAll("duties") List<DatedDuty> planned) {
        Matching matching = Matching.of(MatchingPolicy.DEFAULT, LONDON, planned, planned);

        assertTrue(matching.missed().isEmpty() && matching.unplanned().isEmpty());
        assertTrue(matching.matches().stream().allMatch(match -> match.pass() == 1));
    }

    /** Up to nine duties of three kinds; ids out of order of time, and with 1 and 10 that text sorts otherwise than numbers. */
    @Provide
    Arbitrary<List<DatedDuty>> duties() {
        Arbitrary<Integer> slots = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 12 * 12));
        Arbitrary<DatedDuty> duty = Combinators.combine(
                        Arbitraries.of("CLINIC", "THEATRE", "NIGHT"), slots, Arbitraries.of(1, 2, 4, 5, 12))
                .as((code, start, length) -> new DatedDuty("", new DutyCode(code), period(start, length)));
        return Combinators.combine(duty.list().ofMaxSize(9), Arbitraries.shuffle(6, 1, 10, 3, 2, 11, 9, 100, 20))
                .as((list, ids) -> IntStream.range(0, list.size())
                        .mapToObj(i -> new DatedDuty(
                                ids.get(i).toString(),
                                list.get(i).duty(),
                                list.get(i).period()))
                        .toList());
    }

    @Provide
    Arbitrary<MatchingPolicy> policies() {
        return Combinators.combine(Arbitraries.of(0, 1, 3, 7), Arbitraries.of(0, 120, 240))
                .as((days, minutes) -> MatchingPolicy.of(days, Duration.ofMinutes(minutes)));
    }

    private static Period period(int slot, int length) {
        Instant start = START.plus(Duration.ofHours(2L * slot));
        return new Period(start, start.plus(Duration.ofHours(2L * length)));
    }

    private static List<ObviousMatching.Pair> pairs(Matching matching) {
        return matching.matches().stream()
                .map(match -> new ObviousMatching.Pair(
                        match.planned().id(), match.worked().id(), match.pass(), match.kind()))
                .toList();
    }
}
