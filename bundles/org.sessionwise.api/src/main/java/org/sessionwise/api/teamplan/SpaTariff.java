package org.sessionwise.api.teamplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.RuleSource;

/** The trust's suggested time for supporting roles, from a day on, until a later tariff begins. */
public final class SpaTariff {

    private final LocalDate from;
    private final List<Rate> rates;
    private final Kept kept;

    private record Kept(long version, Actor by, Instant at) {}

    /**
     * What is suggested for one role.
     *
     * @param role in words; not blank
     * @param steps minutes a week for the first of what it is for, the next, and so on; the last counts for all that follow; at
     *     least one, each zero or more
     * @param source where it comes from
     */
    public record Rate(String role, List<Integer> steps, RuleSource source) {

        public Rate {
            steps = List.copyOf(steps);
            if (role.isBlank() || steps.isEmpty() || steps.stream().anyMatch(step -> step < 0)) {
                throw new IllegalArgumentException("a rate needs a role and minutes, not " + steps);
            }
        }

        /** Returns minutes a week for so many, 1 or more. */
        public long minutesFor(int count) {
            long known =
                    steps.stream().limit(count).mapToLong(Integer::longValue).sum();
            return known + Math.max(0, count - steps.size()) * (long) steps.get(steps.size() - 1);
        }
    }

    private SpaTariff(LocalDate from, List<Rate> rates, Kept kept) {
        this.from = Objects.requireNonNull(from, "from");
        this.rates = List.copyOf(rates);
        this.kept = kept;
        Set<String> roles = new HashSet<>();
        for (Rate rate : rates) {
            if (!roles.add(LeadershipRole.key(rate.role()))) {
                throw new IllegalArgumentException("a role stands twice in one tariff");
            }
        }
    }

    /**
     * Returns a tariff; throws {@link IllegalArgumentException} if a role stands in it twice.
     *
     * @param version 1 or more
     */
    public static SpaTariff of(LocalDate from, List<Rate> rates, long version, Actor by, Instant at) {
        return new SpaTariff(from, rates, new Kept(version, by, at));
    }

    /** Returns the first day that it counts on. */
    public LocalDate from() {
        return from;
    }

    /** Returns the rates in the tariff's own order; empty if nothing is suggested. */
    public List<Rate> rates() {
        return rates;
    }

    /** Returns the rate of a role, by its words without regard to case and signs. */
    public Optional<Rate> rate(String role) {
        String key = LeadershipRole.key(role);
        return rates.stream()
                .filter(rate -> LeadershipRole.key(rate.role()).equals(key))
                .findFirst();
    }

    /** Returns 1 or more; the next write makes one more. */
    public long version() {
        return kept.version();
    }

    public Actor by() {
        return kept.by();
    }

    public Instant at() {
        return kept.at();
    }
}
