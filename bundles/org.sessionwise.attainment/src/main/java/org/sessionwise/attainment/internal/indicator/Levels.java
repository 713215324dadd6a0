package org.sessionwise.attainment.internal.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.AttainmentScope.Kind;

/** How far each scope of the trust has come on a day, in the order in which sheets show them. */
final class Levels {

    private final Map<AttainmentScope, Attained> byScope = new LinkedHashMap<>();

    Levels(List<Attained> matrix) {
        matrix.forEach(one -> byScope.put(one.scope(), one));
    }

    Optional<Attained> of(AttainmentScope scope) {
        return Optional.ofNullable(byScope.get(scope));
    }

    int people(AttainmentScope scope) {
        return of(scope).map(Attained::people).orElse(0);
    }

    List<AttainmentScope> scopes() {
        return List.copyOf(byScope.keySet());
    }

    /**
     * Returns the scope, its workforce groups, then its parts with theirs: of the trust departments, of a department teams. Of one
     * workforce group the parts are of that group, too.
     */
    List<AttainmentScope> shownFor(AttainmentScope scope) {
        List<AttainmentScope> shown = new ArrayList<>();
        shown.add(scope);
        byScope.keySet().stream()
                .filter(one -> !one.equals(scope) && isGroupOf(scope, one))
                .forEach(shown::add);
        if (scope.kind() != Kind.TEAM) {
            Kind below = scope.kind() == Kind.TRUST ? Kind.DEPARTMENT : Kind.TEAM;
            byScope.keySet().stream()
                    .filter(one -> one.kind() == below && scope.includes(one))
                    .forEach(shown::add);
        }
        return shown;
    }

    /** Returns the teams as such: active plans of the trust are told by team, too (appendix 2). */
    List<AttainmentScope> teamsOf(AttainmentScope scope) {
        return byScope.keySet().stream()
                .filter(one -> one.kind() == Kind.TEAM && one.group().equals(scope.group()) && scope.includes(one))
                .toList();
    }

    private static boolean isGroupOf(AttainmentScope scope, AttainmentScope one) {
        return one.kind() == scope.kind() && one.group().isPresent() && scope.includes(one);
    }
}
