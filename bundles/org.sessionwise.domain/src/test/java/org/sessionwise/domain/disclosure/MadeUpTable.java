package org.sessionwise.domain.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;

/** People of made-up departments by team and group, and what a reader can make of what is told of them. */
final class MadeUpTable {

    static final int SMALLEST = 8;

    private final Map<AttainmentScope, Integer> people = new LinkedHashMap<>();

    MadeUpTable with(String department, String team, String group, int number) {
        people.put(
                AttainmentScope.of(new DepartmentId(department), new TeamId(team))
                        .onlyGroup(group),
                number);
        return this;
    }

    /** Draws some; most cells are of few people, and some of nobody. */
    static MadeUpTable drawn(Random dice, int departments, int teams, int groups) {
        MadeUpTable table = new MadeUpTable();
        for (int d = 0; d < departments; d++) {
            int its = 1 + dice.nextInt(teams);
            for (int t = 0; t < its; t++) {
                for (int g = 0; g < groups; g++) {
                    table.with("d" + d, "t" + t, "g" + g, Math.max(0, dice.nextInt(14) - 4));
                }
            }
        }
        return table;
    }

    Map<AttainmentScope, Integer> people() {
        return people;
    }

    Disclosure disclosure() {
        return Disclosure.of(SMALLEST, people);
    }

    /** Returns the cells with people in them. */
    List<AttainmentScope> cells() {
        return people.keySet().stream().filter(cell -> people.get(cell) > 0).toList();
    }

    /** Returns every scope that can be asked for. */
    Set<AttainmentScope> scopes() {
        Set<AttainmentScope> all = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (AttainmentScope cell : people.keySet()) {
            AttainmentScope department = cell.parent().orElseThrow();
            AttainmentScope trust = department.parent().orElseThrow();
            for (AttainmentScope scope : List.of(cell, department, trust)) {
                all.add(scope);
                all.add(scope.everybody());
            }
        }
        return all;
    }

    int peopleOf(AttainmentScope scope) {
        return people.keySet().stream()
                .filter(scope::includes)
                .mapToInt(people::get)
                .sum();
    }

    /** Returns a union of cells, one bit for each. */
    long union(Predicate<AttainmentScope> counted) {
        List<AttainmentScope> cells = cells();
        long bits = 0;
        for (int i = 0; i < cells.size(); i++) {
            bits |= counted.test(cells.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    /** Returns of each cell how many people there are. */
    int[] sizes() {
        return cells().stream().mapToInt(people::get).toArray();
    }

    static int people(int[] sizes, long union) {
        int total = 0;
        for (long left = union; left != 0; left &= left - 1) {
            total += sizes[Long.numberOfTrailingZeros(left)];
        }
        return total;
    }

    /** Returns a reader who knows everything that is told. */
    LinearSolver reader() {
        return reader(disclosure()::tells);
    }

    LinearSolver reader(Predicate<AttainmentScope> told) {
        LinearSolver reader = new LinearSolver(cells().size());
        scopes().stream().filter(told).forEach(scope -> reader.know(union(scope::includes)));
        return reader;
    }
}
