package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a rule may look at: one scope on one day. */
public final class Situation {

    private final AttainmentScope scope;
    private final LocalDate day;
    private final PeopleCounts people;
    private final Set<String> groups;
    private final List<Evidence> evidence;

    private Situation(
            AttainmentScope scope, LocalDate day, PeopleCounts people, Set<String> groups, List<Evidence> evidence) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.day = Objects.requireNonNull(day, "day");
        this.people = Objects.requireNonNull(people, "people");
        this.groups = Set.copyOf(groups);
        this.evidence = List.copyOf(evidence);
    }

    /**
     * Returns a situation.
     *
     * @param groups the workforce groups that have people in the scope
     * @param evidence of the scope itself and of each wider one, newest day first; that of another scope is not in it
     */
    public static Situation of(
            AttainmentScope scope, LocalDate day, PeopleCounts people, Set<String> groups, List<Evidence> evidence) {
        return new Situation(scope, day, people, groups, evidence);
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
}
