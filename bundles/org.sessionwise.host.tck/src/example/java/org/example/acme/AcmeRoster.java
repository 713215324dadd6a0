package org.example.acme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.RosterWeek.State;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

@Component(property = RosterHost.HOST_PROPERTY + "=acme")
public final class AcmeRoster implements RosterSessionSource, UnavailabilitySource {

    private final AcmeRota rota;

    @Activate
    public AcmeRoster(@Reference(name = "rota") AcmeRota rota) {
        this.rota = rota;
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException {
        return Answer.of(() -> rota.shifts(department.value())).stream()
                .map(AcmeRoster::told)
                .filter(session -> session.period().overlaps(period))
                .sorted(Comparator.comparing(
                                (RosterSession session) -> session.period().start())
                        .thenComparing(RosterSession::id))
                .toList();
    }

    private static RosterSession told(AcmeRota.Shift shift) {
        RosterSession session = RosterSession.of(
                        new SessionId(shift.id()),
                        new StaffId(shift.person()),
                        new DutyCode(shift.work()),
                        new Period(shift.from(), shift.until()),
                        Status.ROSTERED)
                .withOwner(new StaffId(shift.first()));
        return shift.off().map(off -> session.cancelled(told(off))).orElse(session);
    }

    private static Cancellation told(AcmeRota.Off off) {
        return Cancellation.by(off.byWard() ? Cancellation.By.TRUST : Cancellation.By.PERSON)
                .at(off.at());
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException {
        Map<LocalDate, Boolean> weeks = Answer.of(rota::weeks);
        return weeks.keySet().stream()
                .filter(monday -> department.value().equals("w1") && range.contains(monday))
                .map(monday -> RosterWeek.of(monday, weeks.get(monday) ? State.PUBLISHED : State.DRAFT))
                .toList();
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Period period) throws HostUnavailableException {
        return Answer.of(() -> rota.absences(department.value())).stream()
                .filter(AcmeRota.Away::approved)
                .map(away -> Unavailability.of(
                        new StaffId(away.person()),
                        new Period(away.from(), away.until()),
                        Unavailability.Kind.ANNUAL_LEAVE))
                .filter(away -> away.period().overlaps(period))
                .sorted(Comparator.comparing(away -> away.period().start()))
                .toList();
    }
}
