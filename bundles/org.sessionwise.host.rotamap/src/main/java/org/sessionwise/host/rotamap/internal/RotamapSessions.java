package org.sessionwise.host.rotamap.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;

/** The roster. Weeks that have no item at all are taken for not set up. */
@Component(property = RosterHost.HOST_PROPERTY + "=rotamap")
public final class RotamapSessions implements RosterSessionSource {

    private final OpenRota rota;

    @Activate
    public RotamapSessions(@Reference(name = "rota") OpenRota rota) {
        this.rota = rota;
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException {
        return known(department) ? rota.picture().sessions(period) : List.of();
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException {
        return known(department) ? rota.picture().weeks(range) : List.of();
    }

    private boolean known(DepartmentId department) {
        return rota.settings().department().equals(department);
    }
}
