package org.sessionwise.domain.attainment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places of a trust, made as people come. */
final class Places {

    private final Map<AttainmentScope, Place> places = new HashMap<>();

    private final Set<AttainmentScope> named = new HashSet<>();
    private final Place trust;
    private List<Place> inOrder = List.of();

    Places(TrustShape shape) {
        trust = at(AttainmentScope.trust());
        named.add(trust.scope());
        shape.departments().forEach(department -> {
            name(AttainmentScope.of(department));
            shape.teams(department).forEach(team -> name(AttainmentScope.of(department, team)));
        });
    }

    Place trust() {
        return trust;
    }

    private void name(AttainmentScope scope) {
        named.add(scope);
        at(scope);
    }

    /** Returns a place that the trust names or where anybody is. */
    Optional<Place> find(AttainmentScope scope) {
        return Optional.ofNullable(places.get(scope)).filter(this::isThere);
    }

    private boolean isThere(Place place) {
        return named.contains(place.scope()) || place.hasAnybody();
    }

    /** Returns the place, which there is from now on. */
    Place at(AttainmentScope scope) {
        Place there = places.get(scope);
        if (there == null) {
            Optional<Place> everybody = scope.group().map(group -> at(scope.everybody()));
            there = new Place(scope, scope.parent().map(this::at), everybody);
            places.put(scope, there);
        }
        return there;
    }

    void add(PersonFacts person, PeopleCounts one) {
        at(person.scope()).add(person, one);
        at(person.scope().everybody()).add(person, one);
    }

    void remove(PersonFacts person, PeopleCounts one) {
        at(person.scope()).remove(person, one);
        at(person.scope().everybody()).remove(person, one);
    }

    void forget() {
        places.values().forEach(Place::forget);
    }

    /** Forgets what was decided of places that share anybody with these scopes, were there people in each group of each team. */
    void forget(Collection<AttainmentScope> scopes) {
        places.values().stream()
                .filter(place -> scopes.stream().anyMatch(scope -> overlap(scope, place.scope())))
                .forEach(Place::forget);
    }

    private static boolean overlap(AttainmentScope one, AttainmentScope other) {
        boolean sameGroup =
                one.group().isEmpty() || other.group().isEmpty() || one.group().equals(other.group());
        AttainmentScope all = one.everybody();
        return sameGroup
                && (all.includes(other.everybody()) || other.everybody().includes(all));
    }

    /** Returns them from the trust to the teams, each as a whole and by group. */
    List<Place> all() {
        if (inOrder.size() != places.size()) { // places are never taken away
            inOrder = places.values().stream()
                    .sorted(Comparator.comparing(Place::scope, Place.WIDEST_FIRST))
                    .toList();
        }
        return inOrder.stream().filter(this::isThere).toList();
    }
}
