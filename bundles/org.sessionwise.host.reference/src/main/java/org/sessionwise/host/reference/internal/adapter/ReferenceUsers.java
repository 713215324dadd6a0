package org.sessionwise.host.reference.internal.adapter;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.account.Account;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.UserDirectory;

/** The accounts, all of them, from memory. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceUsers implements UserDirectory {

    private final OpenHost host;

    @Activate
    public ReferenceUsers(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public List<HostUser> users() {
        return host.signIns().accounts().stream().map(Account::asHostUser).toList();
    }
}
