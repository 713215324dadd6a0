package org.sessionwise.rest.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.identity.HostIdentity;

/** The host that is connected now. Hosts come and go while we answer, so the fields change under way. */
@Component(service = HostConnection.class)
public final class HostConnection {

    @Reference(
            name = "product",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RosterHost product;

    @Reference(
            name = "identity",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HostIdentity identity;

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile StaffDirectory directory;

    @Activate
    public HostConnection() {}

    HostConnection(Host host) {
        product = host.product();
        identity = host.identity();
        directory = host.directory();
    }

    /** Returns the host; empty if there is none, or only a part of one. */
    Optional<Host> host() {
        RosterHost currentProduct = product;
        HostIdentity currentIdentity = identity;
        StaffDirectory currentDirectory = directory;
        return currentProduct == null || currentIdentity == null || currentDirectory == null
                ? Optional.empty()
                : Optional.of(new Host(currentProduct, currentIdentity, currentDirectory));
    }
}
