package org.sessionwise.host.reference.internal.adapter;

import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterHost;

/** The trust's duties, which every department shares, from memory. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceDuties implements DutySource {

    private final OpenHost host;

    @Activate
    public ReferenceDuties(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public List<Duty> duties(DepartmentId department) {
        boolean known =
                host.people().departments().stream().anyMatch(one -> one.id().equals(department));
        return known
                ? host.people().duties().stream()
                        .map(duty -> Duty.of(duty.code(), duty.name()))
                        .sorted(Comparator.comparing(Duty::name))
                        .toList()
                : List.of();
    }
}
