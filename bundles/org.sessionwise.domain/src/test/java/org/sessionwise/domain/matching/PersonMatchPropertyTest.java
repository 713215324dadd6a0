package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Small, crowded cases on a coarse clock around both clock changes, so that ties and rivals are the rule. */
class PersonMatchPropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void kernelDecidesAsTheObviousOracle(
            @ForAll("planned") List<Duty> planned,
            @ForAll("worked") List<Duty> worked,
            @ForAll("policies") Map<LocalDate, MatchingPolicy> policies) {
        assertEquals(
                ObviousOutcomes.of(new TreeMap<>(policies), LONDON, planned, worked),
                Matched.of(policies, LONDON, planned, worked));
    }

    @Provide
    Arbitrary<List<Duty>> planned() {
        return side(
                Arbitraries.frequency(entry(6, Part.DUE), entry(2, Part.LIEU), entry(1, Part.FIXED)),
                Arbitraries.of(Outcome.NOT_ROSTERED, Outcome.LEAVE, Outcome.UNKNOWN));
    }

    @Provide
    Arbitrary<List<Duty>> worked() {
        return side(
                Arbitraries.frequency(
                        entry(6, Part.ANSWERS), entry(2, Part.IN_LIEU), entry(2, Part.EXPLAINS), entry(1, Part.FIXED)),
                Arbitraries.of(Outcome.COVER, Outcome.EXTRA_UNPAID, Outcome.MISSED, Outcome.CANCELLED_BY_PERSON));
    }

    @Provide
    Arbitrary<Map<LocalDate, MatchingPolicy>> policies() {
        Arbitrary<MatchingPolicy> policy = Combinators.combine(
                        Arbitraries.of(0, 1, 3, 7), Arbitraries.of(0, 60, 240), Arbitraries.of(0, 2, 10))
                .as((moved, minutes, lieu) -> MatchingPolicy.builder()
                        .movedWindowDays(moved)
                        .shortTolerance(Duration.ofMinutes(minutes))
                        .lieuWindowDays(lieu)
                        .build());
        Arbitrary<LocalDate> day = Arbitraries.integers().between(20, 35).map(FIRST::plusDays);
        return Arbitraries.maps(day, policy).ofMaxSize(3);
    }

    /** Up to nine rows of three duties, ordered by start; half of them in two crowded days, a few a week long. */
    private static Arbitrary<List<Duty>> side(Arbitrary<Part> parts, Arbitrary<Outcome> otherwise) {
        Arbitrary<Integer> hours = Arbitraries.oneOf(
                Arbitraries.integers().between(27 * 24, 29 * 24),
                Arbitraries.integers().between(20 * 24, 36 * 24));
        Arbitrary<Integer> lengths = Arbitraries.frequency(
                entry(4, 1), entry(6, 4), entry(4, 5), entry(2, 8), entry(2, 24), entry(1, 7 * 24));
        Instant first = FIRST.atStartOfDay(LONDON).toInstant();
        return Combinators.combine(Arbitraries.of("CLINIC", "THEATRE", "NIGHT"), hours, lengths, parts, otherwise)
                .as((code, hour, length, part, other) ->
                        new Duty(code, first.plus(Duration.ofHours(hour)), Duration.ofHours(length), part, other))
                .list()
                .ofMaxSize(9)
                .map(duties -> duties.stream()
                        .sorted(Comparator.comparing(Duty::start))
                        .toList());
    }

    private static <T> net.jqwik.api.Tuple.Tuple2<Integer, T> entry(int often, T value) {
        return net.jqwik.api.Tuple.of(often, value);
    }
}
