package org.sessionwise.host.spi.identity;

import java.util.Objects;
import java.util.Set;

/** The person at the screen, as the host knows them at the moment of the request. */
public final class HostUser {

    private final String id;
    private final String displayName;
    private final Set<Permission> permissions;
    private final AccessScope scope;

    private HostUser(String id, String displayName, Set<Permission> permissions, AccessScope scope) {
        this.id = Objects.requireNonNull(id, "id");
        this.displayName = Objects.requireNonNull(displayName, "displayName");
        this.permissions = Set.copyOf(Objects.requireNonNull(permissions, "permissions"));
        this.scope = Objects.requireNonNull(scope, "scope");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a user's key is not blank");
        }
    }

    public static HostUser of(String id, String displayName, Set<Permission> permissions, AccessScope scope) {
        return new HostUser(id, displayName, permissions, scope);
    }

    /** Returns the stable key that the audit log keeps, never of another person later; not blank. */
    public String id() {
        return id;
    }

    /** Returns the name to greet with; it is neither stored nor logged. */
    public String displayName() {
        return displayName;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public AccessScope scope() {
        return scope;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof HostUser other
                && id.equals(other.id)
                && displayName.equals(other.displayName)
                && permissions.equals(other.permissions)
                && scope.equals(other.scope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, displayName, permissions, scope);
    }

    /** Says which user it is by the key alone. */
    @Override
    public String toString() {
        return "user " + id;
    }
}
