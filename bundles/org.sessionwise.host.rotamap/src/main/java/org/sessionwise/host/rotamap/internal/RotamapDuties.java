package org.sessionwise.host.rotamap.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;

/** The kinds of work that stand on the rota; one that nobody is rostered to is not known. */
@Component(property = RosterHost.HOST_PROPERTY + "=rotamap")
public final class RotamapDuties implements DutySource {

    private final OpenRota rota;

    @Activate
    public RotamapDuties(@Reference(name = "rota") OpenRota rota) {
        this.rota = rota;
    }

    @Override
    public List<Duty> duties(DepartmentId department) throws HostUnavailableException {
        return rota.settings().department().equals(department) ? rota.picture().duties() : List.of();
    }
}
