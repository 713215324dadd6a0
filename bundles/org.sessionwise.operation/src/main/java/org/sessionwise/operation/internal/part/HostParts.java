package org.sessionwise.operation.internal.part;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.UserDirectory;

/** What is there of the host now; each may be missing, and come and go while we answer. */
@Component(service = HostParts.class)
public final class HostParts {

    @Reference(name = "products", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<RosterHost> products = List.of();

    @Reference(name = "identities", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<HostIdentity> identities = List.of();

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile StaffDirectory directory;

    @Reference(
            name = "sessions",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RosterSessionSource sessions;

    @Reference(
            name = "users",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile UserDirectory users;

    @Activate
    public HostParts() {}

    /** For what is not offered, {@code null}. */
    public HostParts(
            List<RosterHost> products,
            List<HostIdentity> identities,
            StaffDirectory directory,
            RosterSessionSource sessions,
            UserDirectory users) {
        this.products = products;
        this.identities = identities;
        this.directory = directory;
        this.sessions = sessions;
        this.users = users;
    }

    /** Returns the one product; empty if there is none, or more than one. */
    public Optional<RosterHost> product() {
        List<RosterHost> current = products;
        return current.size() == 1 ? Optional.of(current.get(0)) : Optional.empty();
    }

    public List<RosterHost> products() {
        return products;
    }

    public List<HostIdentity> identities() {
        return identities;
    }

    public Optional<StaffDirectory> directory() {
        return Optional.ofNullable(directory);
    }

    public Optional<RosterSessionSource> sessions() {
        return Optional.ofNullable(sessions);
    }

    public Optional<UserDirectory> users() {
        return Optional.ofNullable(users);
    }
}
