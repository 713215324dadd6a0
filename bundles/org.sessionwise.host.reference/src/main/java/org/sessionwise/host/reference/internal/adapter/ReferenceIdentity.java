package org.sessionwise.host.reference.internal.adapter;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.account.SignIns;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;

/** Knows who is asking by the cookie and, for what changes something, the token of the host's pages. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceIdentity implements HostIdentity {

    private final OpenHost host;

    @Activate
    public ReferenceIdentity(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public Optional<HostUser> identify(HostRequest request) {
        return host.signIns()
                .find(request.method(), request.cookie(SignIns.COOKIE), request.header(SignIns.TOKEN_HEADER))
                .map(signIn -> signIn.account().asHostUser());
    }
}
