package org.sessionwise.host.reference.internal.account;

import java.util.Set;
import org.sessionwise.host.spi.identity.Permission;

/** What a person at the screen is, and so what plug-ins let them do. */
public enum Role {
    /** Changes the rosters of the departments in scope. */
    COORDINATOR(Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS),
    /** Reads the rosters of the teams in scope and approves their leave. */
    LEAD(Permission.VIEW_GAPS),
    /** Does everything, everywhere. */
    ADMINISTRATOR(Permission.values()),
    /** Reads the figures of every department, and nothing about a person: has nobody in scope, so plug-ins tell it of sums only. */
    BOARD(Permission.VIEW_GAPS),
    /** Sees the rows of the people in scope: normally their own. */
    STAFF(Permission.VIEW_GAPS);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
