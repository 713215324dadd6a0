package org.sessionwise.host.reference.internal.adapter;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

/** Reads approved leave. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceUnavailability implements UnavailabilitySource {

    private final OpenHost host;

    @Activate
    public ReferenceUnavailability(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Period period) throws HostUnavailableException {
        return Answer.of(() -> told(host.leave().leave(department, period)));
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Set<StaffId> staff, Period period)
            throws HostUnavailableException {
        return Answer.of(() -> told(host.leave().leave(department, staff, period)));
    }

    private static List<Unavailability> told(List<Leave> leave) {
        return leave.stream()
                .filter(Leave::approved)
                .map(one -> Unavailability.of(one.staff(), one.period(), one.kind()))
                .toList();
    }
}
