package org.sessionwise.rest.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.identity.HostIdentity;

/** The host that is connected now. Hosts come and go while we answer, so the fields change under way. */
@Component(service = HostConnection.class)
public final class HostConnection {

    private final AdapterCalls calls = new AdapterCalls();

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
            name = "duties",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DutySource duties;

    @Activate
    public HostConnection() {}

    HostConnection(Host host) {
        products = List.of(host.product());
        identities = List.of(host.identity());
        directory = host.directory();
        duties = host.dutySource().orElse(null);
    }

    /** Takes another product in, as the framework does. */
    HostConnection and(RosterHost other) {
        products = Stream.concat(products.stream(), Stream.of(other)).toList();
        return this;
    }

    /** Takes another sign-in in, as the framework does. */
    HostConnection and(HostIdentity other) {
        identities = Stream.concat(identities.stream(), Stream.of(other)).toList();
        return this;
    }

    /**
     * Returns the products that are connected, by name, if they are more than one: then nobody can say whose people, rosters
     * and permissions count. Empty otherwise.
     */
    List<RosterHost> rivals() {
        List<RosterHost> current = products;
        return current.size() < 2
                ? List.of()
                : current.stream()
                        .sorted(Comparator.comparing(RosterHost::name))
                        .toList();
    }

    /** Tells whether more than one says who is asking: then their rights would depend on which came first. */
    boolean hasRivalSignIns() {
        return identities.size() > 1;
    }

    /** Returns the one host; empty if there is none, only a part of one, or more than one. */
    Optional<Host> host() {
        List<RosterHost> current = products;
        DutySource currentDuties = duties;
        List<HostIdentity> currentIdentities = identities;
        StaffDirectory currentDirectory = directory;
        return current.size() != 1 || currentIdentities.size() != 1 || currentDirectory == null
                ? Optional.empty()
                : Optional.of(new Host(
                        current.get(0),
                        calls.identity(currentIdentities.get(0)),
                        calls.directory(currentDirectory),
                        Optional.ofNullable(currentDuties).map(calls::duties)));
    }
}
