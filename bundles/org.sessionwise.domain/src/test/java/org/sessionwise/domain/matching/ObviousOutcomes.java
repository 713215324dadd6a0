package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The oracle: the rules as written down, pair by pair, all pairs of both sides looked at again for every step. Slow on
 * purpose, and it shares nothing with what it checks but the words.
 */
final class ObviousOutcomes {

    private static final class Side {
        final Duty duty;
        final int place;
        Side partner;
        int pass;
        Outcome outcome;

        Side(Duty duty, int place) {
            this.duty = duty;
            this.place = place;
            this.outcome = duty.otherwise();
        }

        boolean is(Part... parts) {
            return List.of(parts).contains(duty.part());
        }
    }

    private record Pair(Side due, Side done) {

        Duration together() {
            Instant from = Comparators.later(due.duty.start(), done.duty.start());
            Instant until = Comparators.earlier(due.duty.end(), done.duty.end());
            return Duration.between(from, until);
        }

        boolean overlap() {
            return together().compareTo(Duration.ZERO) > 0;
        }

        boolean sameDuty() {
            return due.duty.code().equals(done.duty.code());
        }

        Duration apart() {
            return Duration.between(due.duty.start(), done.duty.start()).abs();
        }
    }

    private static final class Comparators {
        static final Comparator<Pair> NEAREST = Comparator.comparing(Pair::apart)
                .thenComparing(pair -> pair.due().place)
                .thenComparing(pair -> pair.done().place);
        static final Comparator<Pair> LONGEST =
                Comparator.comparing(Pair::together).reversed().thenComparing(NEAREST);

        static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }

    private final TreeMap<LocalDate, MatchingPolicy> policies;
    private final ZoneId zone;
    private final List<Side> planned = new ArrayList<>();
    private final List<Side> worked = new ArrayList<>();

    private ObviousOutcomes(
            TreeMap<LocalDate, MatchingPolicy> policies, ZoneId zone, List<Duty> planned, List<Duty> worked) {
        this.policies = policies;
        this.zone = zone;
        planned.forEach(duty -> this.planned.add(new Side(duty, this.planned.size())));
        worked.forEach(duty -> this.worked.add(new Side(duty, this.worked.size())));
    }

    static Verdicts of(
            TreeMap<LocalDate, MatchingPolicy> policies, ZoneId zone, List<Duty> planned, List<Duty> worked) {
        ObviousOutcomes oracle = new ObviousOutcomes(policies, zone, planned, worked);
        oracle.decide();
        return new Verdicts(
                oracle.planned.stream().map(side -> side.outcome).toList(),
                oracle.worked.stream().map(side -> side.outcome).toList(),
                oracle.planned.stream()
                        .map(side -> side.partner == null ? -1 : side.partner.place)
                        .toList(),
                oracle.planned.stream().map(side -> side.pass).toList());
    }

    private void decide() {
        pass(1, Comparators.LONGEST, pair -> answers(pair) && pair.sameDuty() && pair.overlap());
        pass(
                2,
                Comparators.NEAREST,
                pair -> answers(pair)
                        && pair.sameDuty()
                        && within(pair, policy(pair).movedWindowDays()));
        pass(3, Comparators.LONGEST, pair -> answers(pair) && !pair.sameDuty() && pair.overlap());
        pass(
                4,
                Comparators.NEAREST,
                pair -> pair.due().is(Part.LIEU)
                        && pair.done().is(Part.IN_LIEU)
                        && within(pair, policy(pair).lieuWindowDays()));
        pass(
                5,
                Comparators.LONGEST,
                pair -> pair.due().is(Part.DUE, Part.LIEU)
                        && pair.done().is(Part.EXPLAINS)
                        && pair.sameDuty()
                        && pair.overlap());
        countOnce(planned.stream().filter(side -> side.is(Part.DUE, Part.LIEU)).toList());
        worked.stream()
                .filter(side -> side.is(Part.ANSWERS, Part.IN_LIEU))
                .filter(side -> side.partner != null && side.partner.outcome == Outcome.ALIAS)
                .forEach(side -> side.outcome = Outcome.ALIAS);
        countOnce(worked.stream()
                .filter(side -> side.is(Part.ANSWERS, Part.IN_LIEU) && side.outcome != Outcome.ALIAS)
                .toList());
    }

    private static boolean answers(Pair pair) {
        return pair.due().is(Part.DUE, Part.LIEU) && pair.done().is(Part.ANSWERS, Part.IN_LIEU);
    }

    private void pass(int pass, Comparator<Pair> order, Predicate<Pair> fits) {
        Optional<Pair> best = best(order, fits);
        while (best.isPresent()) {
            join(pass, best.get());
            best = best(order, fits);
        }
    }

    private Optional<Pair> best(Comparator<Pair> order, Predicate<Pair> fits) {
        return planned.stream()
                .filter(due -> due.partner == null)
                .flatMap(due ->
                        worked.stream().filter(done -> done.partner == null).map(done -> new Pair(due, done)))
                .filter(fits)
                .min(order);
    }

    private void join(int pass, Pair pair) {
        Outcome outcome = outcome(pass, pair);
        for (Side side : List.of(pair.due(), pair.done())) {
            side.pass = pass;
            side.outcome = outcome;
        }
        pair.due().partner = pair.done();
        pair.done().partner = pair.due();
    }

    private Outcome outcome(int pass, Pair pair) {
        return switch (pass) {
            case 1 ->
                pair.done()
                                        .duty
                                        .length()
                                        .plus(policy(pair).shortTolerance())
                                        .compareTo(pair.due().duty.length())
                                < 0
                        ? Outcome.SHORT
                        : Outcome.AS_PLANNED;
            case 2 -> Outcome.MOVED;
            case 3 -> Outcome.OTHER_ACTIVITY;
            case 4 -> Outcome.DISPLACED;
            default -> pair.done().duty.otherwise();
        };
    }

    private MatchingPolicy policy(Pair pair) {
        var ruling = policies.floorEntry(clock(pair.due()).toLocalDate());
        return ruling == null ? MatchingPolicy.DEFAULT : ruling.getValue();
    }

    private boolean within(Pair pair, int days) {
        LocalDateTime due = clock(pair.due());
        LocalDateTime done = clock(pair.done());
        return days > 0 && !done.isBefore(due.minusDays(days)) && !done.isAfter(due.plusDays(days));
    }

    private LocalDateTime clock(Side side) {
        return side.duty.start().atZone(zone).toLocalDateTime();
    }

    private static void countOnce(List<Side> sides) {
        Comparator<Side> best = Comparator.<Side, Boolean>comparing(side -> side.partner == null)
                .thenComparing(side -> side.place);
        for (Side side : sides) {
            Side standing = sides.stream()
                    .filter(other -> other.duty.start().equals(side.duty.start()))
                    .filter(other -> other.duty.length().equals(side.duty.length()))
                    .min(best)
                    .orElseThrow();
            if (standing != side) {
                side.outcome = Outcome.ALIAS;
            }
        }
    }
}
