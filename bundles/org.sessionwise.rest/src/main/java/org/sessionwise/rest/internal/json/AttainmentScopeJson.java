package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.attainment.AttainmentScope;

/**
 * A scope of attainment. Clients may send it back; only kind, keys and group are read then.
 *
 * @param kind {@code trust}, {@code department} or {@code team}
 * @param key what it is told apart by
 */
public record AttainmentScopeJson(
        String kind, String department, String departmentName, String team, String teamName, String group, String key) {

    public static AttainmentScopeJson of(AttainmentScope scope, String departmentName, String teamName) {
        return new AttainmentScopeJson(
                CamelCase.of(scope.kind()),
                scope.department().map(Object::toString).orElse(null),
                departmentName,
                scope.team().map(Object::toString).orElse(null),
                teamName,
                scope.group().orElse(null),
                scope.toString());
    }
}
