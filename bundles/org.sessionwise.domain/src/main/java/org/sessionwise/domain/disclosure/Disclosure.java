package org.sessionwise.domain.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.AttainmentScope.Kind;

/**
 * Of which scopes figures can be told so that no figure of a few people follows from all that are told, by whatever sums and
 * differences. It depends on nothing but where how many people are: each indicator, filter and month of the same people tells of
 * the same scopes, so that one table cannot be subtracted from another. Unchanging.
 *
 * <p>How it is known: a told place is a row of a large table, a told group of a place a column, and each team's people of one group
 * stand where one row and one column meet. Whatever follows from the told sums is a number for each row plus one for each column.
 * If that is 1 for some people and 0 for all others, then those people are all there is between two parts of the table; so it
 * is enough that at least the smallest group stands between any two parts, which is a matter of flow.
 */
public final class Disclosure {

    private static final Comparator<AttainmentScope> IMPORTANT_FIRST = Comparator.comparing(AttainmentScope::kind)
            .thenComparing(scope -> scope.group().isPresent())
            .thenComparing(AttainmentScope::toString);

    private final Set<AttainmentScope> withheld = new HashSet<>();

    private Disclosure(int smallest, Map<AttainmentScope, List<Integer>> cells, int[] people) {
        List<AttainmentScope> wanted = new ArrayList<>(cells.keySet());
        wanted.sort(IMPORTANT_FIRST);
        Crossings crossings = new Crossings(people, smallest);
        for (AttainmentScope scope : wanted) {
            int[] its = cells.get(scope).stream().mapToInt(Integer::intValue).toArray();
            if (crossings.isTooSmall() || !crossings.split(its, scope.group().isPresent())) {
                withheld.add(scope);
            }
        }
    }

    /**
     * Returns what can be told. Wider scopes go before narrower ones, whole ones before those by group; then by name.
     *
     * @param smallest the fewest people that a figure may be of
     * @param people how many figures are of, by groups of teams; where a reader sees some people anyway, those that he does not see
     * @throws IllegalArgumentException if a scope is not of one group of a team, or a number is below zero
     */
    public static Disclosure of(int smallest, Map<AttainmentScope, Integer> people) {
        Map<AttainmentScope, Integer> ordered = new TreeMap<>(Comparator.comparing(AttainmentScope::toString));
        people.forEach((scope, number) -> {
            if (scope.kind() != Kind.TEAM || scope.group().isEmpty() || number < 0) {
                throw new IllegalArgumentException("not so many people of one group of a team: " + number);
            }
            if (number > 0) {
                ordered.put(scope, number);
            }
        });
        Map<AttainmentScope, List<Integer>> cells = new HashMap<>();
        int cell = 0;
        for (AttainmentScope scope : ordered.keySet()) {
            for (AttainmentScope wider : around(scope)) {
                cells.computeIfAbsent(wider, one -> new ArrayList<>()).add(cell);
            }
            cell++;
        }
        return new Disclosure(
                smallest,
                cells,
                ordered.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<AttainmentScope> around(AttainmentScope cell) {
        List<AttainmentScope> all = new ArrayList<>();
        for (Optional<AttainmentScope> at = Optional.of(cell);
                at.isPresent();
                at = at.orElseThrow().parent()) {
            all.add(at.orElseThrow());
            all.add(at.orElseThrow().everybody());
        }
        return all;
    }

    /** Returns whether figures of a scope can be told; of nobody there is nothing to hide. */
    public boolean tells(AttainmentScope scope) {
        return !withheld.contains(scope);
    }
}
