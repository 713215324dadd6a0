package org.sessionwise.host.reference.internal.adapter;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.SessionContent;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;

/** Reads the roster. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceSessions implements RosterSessionSource {

    private final OpenHost host;

    @Activate
    public ReferenceSessions(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException {
        return Answer.of(() -> host.roster().sessions(department, period).stream()
                .map(ReferenceSessions::told)
                .toList());
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Set<StaffId> staff, Period period)
            throws HostUnavailableException {
        return Answer.of(() -> host.roster().sessions(department, staff, period).stream()
                .map(ReferenceSessions::told)
                .toList());
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException {
        return Answer.of(() -> host.roster().weeks(department, range));
    }

    static RosterSession told(RotaSession session) {
        SessionContent content = session.content();
        RosterSession told =
                RosterSession.of(session.id(), content.staff(), content.duty(), content.period(), content.status());
        told = content.paidExtra() ? told.asPaidExtra() : told;
        told = content.timeOffInLieu() ? told.asForTimeOffInLieu() : told;
        told = session.owner().map(told::withOwner).orElse(told);
        return content.cancellation().map(told::cancelled).orElse(told);
    }
}
