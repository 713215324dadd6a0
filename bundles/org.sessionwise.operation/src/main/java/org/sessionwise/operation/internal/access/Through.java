package org.sessionwise.operation.internal.access;

import java.util.Arrays;
import java.util.Optional;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** What of a user's scope includes a person: the widest. */
final class Through {

    private Through() {}

    /** Returns it; empty if the user may not see the person. */
    static Optional<SeenBy> of(HostUser user, StaffMember person) {
        AccessScope scope = user.scope();
        boolean sees = Arrays.stream(Permission.values()).anyMatch(user::may);
        if (!sees || !scope.includes(person)) {
            return Optional.empty();
        }
        SeenBy.Through widest = scope.includes(person.department())
                ? SeenBy.Through.DEPARTMENT
                : scope.teams().contains(person.team()) ? SeenBy.Through.TEAM : SeenBy.Through.PERSON;
        return Optional.of(new SeenBy(user.id(), user.displayName(), widest));
    }
}
