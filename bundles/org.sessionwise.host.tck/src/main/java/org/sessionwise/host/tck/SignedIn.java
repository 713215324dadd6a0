package org.sessionwise.host.tck;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;

/**
 * A user whom the fixture has signed in to the host, and what the host's administrator gave them.
 *
 * @param permissions all that the user may do
 * @param scope all whom the user may see
 * @param genuine makes the request of a method such as {@code POST} as the host's own pages send it, proof included
 * @param forged makes the same request without the host's proof that it comes from one of its pages
 */
public record SignedIn(
        Set<Permission> permissions,
        AccessScope scope,
        Function<String, HostRequest> genuine,
        Function<String, HostRequest> forged) {

    public SignedIn {
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(genuine, "genuine");
        Objects.requireNonNull(forged, "forged");
    }
}
