package org.sessionwise.attainment.internal.pack;

import java.util.HashMap;
import java.util.Map;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.Team;

/** What people call departments and teams. */
final class ScopeNames {

    private final Map<AttainmentScope, String> names = new HashMap<>();

    private ScopeNames() {}

    static ScopeNames read(StaffDirectory directory) throws NoAnswerException {
        ScopeNames names = new ScopeNames();
        try {
            for (Department department : directory.departments()) {
                names.names.put(AttainmentScope.of(department.id()), department.name());
                for (Team team : directory.teams(department.id())) {
                    names.names.put(
                            AttainmentScope.of(department.id(), team.id()), department.name() + ", " + team.name());
                }
            }
            return names;
        } catch (HostUnavailableException e) {
            throw new NoAnswerException("The rostering system gives no answer just now.", e);
        }
    }

    String of(AttainmentScope scope) {
        String place = scope.kind() == AttainmentScope.Kind.TRUST
                ? "Trust"
                : names.getOrDefault(scope.everybody(), scope.everybody().toString());
        return scope.group().map(group -> place + ": " + group).orElse(place);
    }

    String of(DepartmentId department) {
        return of(AttainmentScope.of(department));
    }
}
