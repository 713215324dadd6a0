package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a rule may look at: one scope on one day. */
public final class Situation {

    private final AttainmentScope scope;
    private final LocalDate day;
    private final PeopleCounts people;
    private final Set<String> groups;
    private final FiledEvidence evidence;
    private final Map<CriterionId, Verdict> decided;
    private final Set<PersonMeasure> anywhere;

    private Situation(
            AttainmentScope scope,
            LocalDate day,
            PeopleCounts people,
            Set<String> groups,
            FiledEvidence evidence,
            Map<CriterionId, Verdict> decided,
            Set<PersonMeasure> anywhere) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.day = Objects.requireNonNull(day, "day");
        this.people = Objects.requireNonNull(people, "people");
        this.groups = Set.copyOf(groups);
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        this.decided = Map.copyOf(decided);
        this.anywhere = anywhere;
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
        return of(scope, day, people, groups, new FiledEvidence(evidence));
    }

    static Situation of(
            AttainmentScope scope, LocalDate day, PeopleCounts people, Set<String> groups, FiledEvidence evidence) {
        return new Situation(scope, day, people, groups, evidence, Map.of(), Set.of());
    }

    /** Returns it with the verdicts, in this scope, on the criteria that {@link Criterion#restsOn} names. */
    public Situation decided(Map<CriterionId, Verdict> verdicts) {
        return new Situation(scope, day, people, groups, evidence, verdicts, anywhere);
    }

    /** Returns it with what somebody of the whole trust counts for, so that "nobody here" and "nobody known" are told apart. */
    public Situation anywhere(Set<PersonMeasure> measures) {
        return new Situation(scope, day, people, groups, evidence, decided, Set.copyOf(measures));
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

    /** Returns whether anybody counts for it, here or, if that is known, elsewhere in the trust. */
    public boolean isAnybody(PersonMeasure measure) {
        return people.of(measure) > 0 || anywhere.contains(measure);
    }

    /** Returns all of it, newest day first. */
    public List<Evidence> evidence() {
        return evidence.all();
    }

    /** Returns what is put forward for a criterion, newest day first. */
    public List<Evidence> evidence(CriterionId criterion) {
        return evidence.of(criterion);
    }

    /** Returns what is of a kind, newest day first. */
    public List<Evidence> evidence(EvidenceKind kind) {
        return evidence.of(kind);
    }

    /** Returns the verdict on another criterion in this scope; empty unless the criterion asked for rests on it. */
    public Optional<Verdict> verdict(CriterionId other) {
        return Optional.ofNullable(decided.get(other));
    }
}
