package org.sessionwise.demo.internal;

import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditLog;

/** Whether nobody has worked with this database yet: into what people did before, nothing made up is mixed. */
final class FirstStart {

    static final Actor DEMONSTRATION = new Actor("demonstration");

    private static final Set<Actor> NOBODY = Set.of(DEMONSTRATION, new Actor("system"));
    private static final int LOOKED_AT = 500;

    private FirstStart() {}

    static boolean isNow(AuditLog audit) {
        return audit.newest(LOOKED_AT).stream().allMatch(entry -> NOBODY.contains(entry.actor()));
    }
}
