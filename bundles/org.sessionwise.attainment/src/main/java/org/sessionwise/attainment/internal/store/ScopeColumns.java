package org.sessionwise.attainment.internal.store;

import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;

/** A scope in three columns; empty means all. */
record ScopeColumns(String department, String team, String group) {

    static ScopeColumns of(AttainmentScope scope) {
        return new ScopeColumns(
                scope.department().map(DepartmentId::value).orElse(""),
                scope.team().map(TeamId::value).orElse(""),
                scope.group().orElse(""));
    }
}
