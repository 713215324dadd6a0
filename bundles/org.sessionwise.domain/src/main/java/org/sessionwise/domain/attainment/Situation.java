package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a rule may look at: one scope on one day. */
public final class Situation {

    private final AttainmentScope scope;
    private final LocalDate day;
    private final PeopleCounts people;
    private final Set<String> groups;
    private final List<Evidence> evidence;
    private final Further further;

    private record Further(
            Map<CriterionId, Verdict> decided, Optional<Function<Predicate<LocalDate>, Proportion>> plansAgreed) {}

    private Situation(
            AttainmentScope scope,
            LocalDate day,
            PeopleCounts people,
            Set<String> groups,
            List<Evidence> evidence,
            Further further) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.day = Objects.requireNonNull(day, "day");
        this.people = Objects.requireNonNull(people, "people");
        this.groups = Set.copyOf(groups);
        this.evidence = List.copyOf(evidence);
        this.further = further;
    }

    /**
     * Returns a situation.
     *
     * @param groups the workforce groups that have people in the scope
     * @param evidence of the scope itself and of each wider one, newest day first; that of another scope is not in it, but that
     *     disputes of every narrower scope are
     */
    public static Situation of(
            AttainmentScope scope, LocalDate day, PeopleCounts people, Set<String> groups, List<Evidence> evidence) {
        return new Situation(scope, day, people, groups, evidence, new Further(Map.of(), Optional.empty()));
    }

    /** Returns it with the verdicts, in this scope, on the criteria that {@link Criterion#restsOn} names. */
    public Situation decided(Map<CriterionId, Verdict> verdicts) {
        return new Situation(
                scope, day, people, groups, evidence, new Further(Map.copyOf(verdicts), further.plansAgreed()));
    }

    /**
     * Returns it with the days on which plans were agreed.
     *
     * @param counting for a question about the first day of being active: of the people in scope whose plan is active on the day,
     *     how many plans became active on a day for which it is true
     */
    public Situation countingPlansAgreed(Function<Predicate<LocalDate>, Proportion> counting) {
        return new Situation(
                scope, day, people, groups, evidence, new Further(further.decided(), Optional.of(counting)));
    }

    public AttainmentScope scope() {
        return scope;
    }

    public LocalDate day() {
        return day;
    }

    public PeopleCounts people() {
        return people;
    }

    public Set<String> groups() {
        return groups;
    }

    public List<Evidence> evidence() {
        return evidence;
    }

    /** Returns the verdict on another criterion in this scope; empty unless the criterion asked for rests on it. */
    public Optional<Verdict> verdict(CriterionId other) {
        return Optional.ofNullable(further.decided().get(other));
    }

    /** Returns how many active plans of people in scope became active on such days; empty if the days are not known. */
    public Optional<Proportion> plansAgreed(Predicate<LocalDate> on) {
        return further.plansAgreed().map(counting -> counting.apply(on));
    }
}
