package org.sessionwise.domain.attainment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.StaffId;

/** A scope with the counts of its people, its parts, and what was decided of it as long as that holds. */
final class Place {

    /** From the trust to the teams, each as a whole before its groups, in order of names. */
    static final Comparator<AttainmentScope> WIDEST_FIRST = Comparator.comparing(AttainmentScope::kind)
            .thenComparing(scope -> scope.department().map(Object::toString).orElse(""))
            .thenComparing(scope -> scope.team().map(Object::toString).orElse(""))
            .thenComparing(scope -> scope.group().orElse(""));

    /**
     * What was decided.
     *
     * @param teams of each criterion of teams, how many teams stand where; empty for a team, which its own verdict says
     * @param weakestTeam the lowest level of a team with people in scope; higher than any if there is none
     */
    record Decided(Attained attained, Map<CriterionId, Tally> teams, int weakestTeam) {}

    private final AttainmentScope scope;
    private final Optional<Place> around;
    private final List<Place> parts = new ArrayList<>();
    private final SortedMap<String, Place> groups = new TreeMap<>();
    private final Map<StaffId, PersonFacts> members = new HashMap<>();
    private PeopleCounts people = PeopleCounts.NOBODY;
    private Optional<Map<CriterionId, Verdict>> verdicts = Optional.empty();
    private Optional<Decided> decided = Optional.empty();

    /** A place in the next wider one of the same group; the trust has none around it. */
    Place(AttainmentScope scope, Optional<Place> around, Optional<Place> everybody) {
        this.scope = scope;
        this.around = around;
        around.ifPresent(wider -> wider.parts.add(this));
        everybody.ifPresent(whole -> whole.groups.put(scope.group().orElseThrow(), this));
    }

    AttainmentScope scope() {
        return scope;
    }

    /** Returns departments of the trust or teams of a department, with the same group. */
    List<Place> parts() {
        return parts;
    }

    /** Returns the teams in it, itself if it is one, with the same group, in order of names. */
    List<Place> teams() {
        return scope.kind() == AttainmentScope.Kind.TEAM
                ? List.of(this)
                : parts.stream()
                        .flatMap(part -> part.teams().stream())
                        .sorted(Comparator.comparing(Place::scope, WIDEST_FIRST))
                        .toList();
    }

    /** Returns the groups of a place with people of all groups, in order of their names. */
    Collection<Place> groups() {
        return groups.values();
    }

    PeopleCounts people() {
        return people;
    }

    boolean hasAnybody() {
        return !isEmpty() || people.of(PersonMeasure.EXCLUDED) > 0;
    }

    /** Returns whether nobody is in scope. */
    boolean isEmpty() {
        return people.of(PersonMeasure.IN_SCOPE) == 0;
    }

    /** Returns the names of the groups with people in scope. */
    Set<String> groupNames() {
        return scope.group()
                .map(group -> isEmpty() ? Set.<String>of() : Set.of(group))
                .orElseGet(() -> groups.values().stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> group.scope.group().orElseThrow())
                        .collect(Collectors.toSet()));
    }

    /** Returns who is here, in scope or not. */
    Stream<PersonFacts> members() {
        return scope.kind() == AttainmentScope.Kind.TEAM
                ? Stream.concat(
                        members.values().stream(), groups.values().stream().flatMap(Place::members))
                : parts.stream().flatMap(Place::members);
    }

    /** Takes somebody in; a team as a whole has its people by its groups. */
    void add(PersonFacts person, PeopleCounts one) {
        if (scope.group().isPresent()) {
            members.put(person.staff(), person);
        }
        count(people -> people.plus(one));
    }

    void remove(PersonFacts person, PeopleCounts one) {
        members.remove(person.staff());
        count(people -> people.minus(one));
    }

    private void count(UnaryOperator<PeopleCounts> change) {
        people = change.apply(people);
        forget();
        around.ifPresent(wider -> wider.count(change));
    }

    Optional<Decided> decided() {
        return decided;
    }

    void decided(Decided now) {
        decided = Optional.of(now);
    }

    Map<CriterionId, Verdict> verdicts(Supplier<Map<CriterionId, Verdict>> deciding) {
        if (verdicts.isEmpty()) {
            verdicts = Optional.of(deciding.get());
        }
        return verdicts.orElseThrow();
    }

    void forget() {
        verdicts = Optional.empty();
        decided = Optional.empty();
    }
}
