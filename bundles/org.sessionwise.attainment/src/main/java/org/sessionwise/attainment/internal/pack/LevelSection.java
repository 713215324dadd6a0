package org.sessionwise.attainment.internal.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.attainment.internal.pack.PackText.Cell;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.AttainmentScope.Kind;

/**
 * Levels: the scope, and of the trust its departments, on one side, workforce groups on the other. Of teams nothing is told: a pack
 * is read by people who do not see them. Of a group of few people not even a level is: it would tell of each.
 */
final class LevelSection {

    private static final Cell NOBODY = Cell.of("nobody in scope");
    private static final Cell KEPT_BACK = Cell.of("kept back");

    private LevelSection() {}

    static PackText.Section of(PackSource source) {
        Map<AttainmentScope, Attained> byScope =
                source.matrix().stream().collect(Collectors.toMap(Attained::scope, Function.identity()));
        TreeSet<String> groups = new TreeSet<>();
        List<AttainmentScope> shown = new ArrayList<>();
        for (Attained one : source.matrix()) {
            if (source.scope().includes(one.scope())) {
                one.scope().group().ifPresent(groups::add);
                if (one.scope().group().isEmpty() && isShown(source.scope(), one.scope())) {
                    shown.add(one.scope());
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("Scope", "People in scope", "Level", "Weakest part"));
        columns.addAll(groups);
        shown.sort(Comparator.comparing((AttainmentScope scope) -> !scope.equals(source.scope()))
                .thenComparing(source.names()::of));
        List<List<Cell>> rows =
                shown.stream().map(scope -> row(source, byScope, scope, groups)).toList();
        return PackText.Section.of("levels", "Levels of attainment", words(source))
                .with(columns, rows, "There is nobody in scope.");
    }

    private static boolean isShown(AttainmentScope pack, AttainmentScope one) {
        return one.equals(pack) || one.kind() == Kind.DEPARTMENT;
    }

    private static List<String> words(PackSource source) {
        Attained attained = source.report().attained();
        String who = source.scope().kind() == Kind.TRUST ? "The trust" : "The department";
        return List.of(
                who + " is at level " + attained.level() + " of 4; its weakest team or workforce group is at level "
                        + attained.weakest() + ".",
                "Levels follow one another: all standards of a level, and of every level below, must be met. By "
                        + source.report().catalogue().title() + ", "
                        + source.report().catalogue().edition() + ".",
                SettingWords.setByTrust(source.report().catalogue()),
                source.made().words(source.report().asAt()));
    }

    private static List<Cell> row(
            PackSource source, Map<AttainmentScope, Attained> byScope, AttainmentScope scope, TreeSet<String> groups) {
        Attained whole = byScope.get(scope);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(source.names().of(scope)));
        cells.add(source.hides(scope) ? KEPT_BACK : Cell.of(whole.people()));
        cells.add(whole.people() == 0 ? NOBODY : Cell.of(whole.level()));
        cells.add(whole.people() == 0 ? NOBODY : Cell.of(whole.weakest()));
        for (String group : groups) {
            cells.add(Optional.ofNullable(byScope.get(scope.onlyGroup(group)))
                    .filter(attained -> attained.people() > 0)
                    .map(attained -> attained.people() < source.smallest() ? KEPT_BACK : Cell.of(attained.level()))
                    .orElse(NOBODY));
        }
        return cells;
    }
}
