package org.sessionwise.attainment.internal.evidence;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;

/** Scopes and sets of words as columns hold them: one word to a line, which is why no word may hold a line end. */
final class ContentText {

    private ContentText() {}

    static String lines(Set<?> words) {
        return words.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }

    static Set<String> words(String lines) {
        return lines.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<CriterionId> criteria(String lines) {
        return lines.lines().map(CriterionId::new).collect(Collectors.toCollection(TreeSet::new));
    }

    static AttainmentScope scope(AttainmentScope.Kind kind, String department, String team, String group) {
        AttainmentScope place =
                switch (kind) {
                    case TRUST -> AttainmentScope.trust();
                    case DEPARTMENT -> AttainmentScope.of(new DepartmentId(department));
                    case TEAM -> AttainmentScope.of(new DepartmentId(department), new TeamId(team));
                };
        return group == null ? place : place.onlyGroup(group);
    }
}
