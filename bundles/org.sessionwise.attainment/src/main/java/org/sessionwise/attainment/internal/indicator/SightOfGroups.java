package org.sessionwise.attainment.internal.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorLine.Missing;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.AttainmentScope.Kind;
import org.sessionwise.domain.disclosure.Disclosure;

/**
 * Keeps figures of few people back, unless the reader may see each of them by name. Levels are told of everybody. It is of the
 * people of one day.
 */
final class SightOfGroups {

    private final Levels levels;
    private final int smallest;
    private final Workforce workforce;
    private final Set<StaffId> visible;
    private final Disclosure disclosure;

    SightOfGroups(Levels levels, int smallest, Workforce workforce, Set<StaffId> visible) {
        this.levels = levels;
        this.smallest = smallest;
        this.workforce = workforce;
        this.visible = visible;
        this.disclosure = Disclosure.of(smallest, unseen());
    }

    /** How many people of each team and group the reader does not see anyway. */
    private Map<AttainmentScope, Integer> unseen() {
        Map<AttainmentScope, Integer> people = new HashMap<>();
        for (AttainmentScope scope : levels.scopes()) {
            if (scope.kind() == Kind.TEAM && scope.group().isPresent()) {
                long seen = workforce.cells().getOrDefault(scope, Set.of()).stream()
                        .filter(visible::contains)
                        .count();
                people.put(scope, (int) Math.max(0, levels.people(scope) - seen));
            }
        }
        return people;
    }

    List<IndicatorLine> told(List<IndicatorLine> lines) {
        return lines.stream().map(this::told).toList();
    }

    private IndicatorLine told(IndicatorLine line) {
        int people = levels.people(line.scope());
        boolean many = people >= smallest || seesAll(line.scope(), people);
        boolean place = line.scope().group().isEmpty(); // of a group of few even a level would tell of each
        boolean open = line.missing().filter(Missing.NOT_KNOWN::equals).isPresent()
                || people == 0
                || line.indicator() == Indicator.LEVEL && (place || many)
                || many && disclosure.tells(line.scope());
        return open ? line : IndicatorLine.missing(line.indicator(), line.scope(), Missing.SUPPRESSED, words());
    }

    /** Of people who are left out or gone since nobody is in sight any more: then it is not all who were counted. */
    private boolean seesAll(AttainmentScope scope, int counted) {
        Set<StaffId> there = workforce.people(scope);
        return !there.isEmpty() && there.size() >= counted && visible.containsAll(there);
    }

    private String words() {
        return "Of fewer than " + smallest + " people, or of so many that theirs could be worked out.";
    }
}
