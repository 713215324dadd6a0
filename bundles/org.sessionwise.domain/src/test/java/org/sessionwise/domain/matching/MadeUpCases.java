package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Small, crowded cases on a coarse clock, so that ties and rivals are the rule: around either change of the clocks, a leap
 * day, and the end of a year of 53 weeks.
 */
final class MadeUpCases {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final List<LocalDate> MIDDLES = List.of(
            LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2028, 2, 29), LocalDate.of(2027, 1, 1));

    private MadeUpCases() {}

    static Arbitrary<Case> crowded() {
        return Arbitraries.of(MIDDLES).flatMap(MadeUpCases::around);
    }

    private static Arbitrary<Case> around(LocalDate middle) {
        Arbitrary<Part> due = Arbitraries.frequency(often(6, Part.DUE), often(2, Part.LIEU), often(1, Part.FIXED));
        Arbitrary<Part> done = Arbitraries.frequency(
                often(6, Part.ANSWERS), often(2, Part.IN_LIEU), often(2, Part.EXPLAINS), often(1, Part.FIXED));
        return Combinators.combine(
                        side(middle, due, Outcome.NOT_ROSTERED, Outcome.LEAVE, Outcome.UNKNOWN),
                        side(middle, done, Outcome.COVER, Outcome.EXTRA_UNPAID, Outcome.MISSED),
                        policies(middle))
                .as(Case::new);
    }

    /** Up to nine rows of three duties; half of them in two days, a few a week long. */
    private static Arbitrary<List<Duty>> side(LocalDate middle, Arbitrary<Part> parts, Outcome... otherwise) {
        Arbitrary<Integer> hours = Arbitraries.oneOf(
                Arbitraries.integers().between(-24, 24), Arbitraries.integers().between(-8 * 24, 8 * 24));
        Arbitrary<Integer> lengths = Arbitraries.frequency(
                often(4, 1), often(6, 4), often(4, 5), often(2, 8), often(2, 24), often(1, 7 * 24));
        Instant midnight = middle.atStartOfDay(LONDON).toInstant();
        return Combinators.combine(
                        Arbitraries.of("CLINIC", "THEATRE", "NIGHT"), hours, lengths, parts, Arbitraries.of(otherwise))
                .as((code, hour, length, part, other) ->
                        new Duty(code, midnight.plus(Duration.ofHours(hour)), Duration.ofHours(length), part, other))
                .list()
                .ofMaxSize(9)
                .map(duties -> duties.stream()
                        .sorted(Comparator.comparing(Duty::start))
                        .toList());
    }

    private static Arbitrary<Map<LocalDate, MatchingPolicy>> policies(LocalDate middle) {
        Arbitrary<MatchingPolicy> policy = Combinators.combine(
                        Arbitraries.of(0, 1, 3, 7), Arbitraries.of(0, 60, 240), Arbitraries.of(0, 2, 10))
                .as((moved, minutes, lieu) -> MatchingPolicy.builder()
                        .movedWindowDays(moved)
                        .shortTolerance(Duration.ofMinutes(minutes))
                        .lieuWindowDays(lieu)
                        .build());
        return Arbitraries.maps(Arbitraries.integers().between(-8, 7).map(middle::plusDays), policy)
                .ofMaxSize(3);
    }

    private static <T> Tuple.Tuple2<Integer, T> often(int often, T value) {
        return Tuple.of(often, value);
    }
}
