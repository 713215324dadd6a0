package org.sessionwise.host.optaweb.internal.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.RosterState;
import org.sessionwise.host.optaweb.internal.product.RosterView;
import org.sessionwise.host.optaweb.internal.product.Shift;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

/**
 * Sessions, weeks and leave. Each answer comes of one answer of the product. The product keeps no attendance: whoever is
 * assigned to a shift of a day that it calls historic worked it. A shift that nobody is assigned to is nobody's session.
 */
public final class OptaWebRoster implements RosterSessionSource, UnavailabilitySource {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST =
            DateRange.OPEN_END.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final TenantReading tenant;

    public OptaWebRoster(TenantReading tenant) {
        this.tenant = tenant;
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException {
        Optional<DateRange> days = days(period);
        if (!department.equals(tenant.facts().department()) || days.isEmpty()) {
            return List.of();
        }
        RosterView view = tenant.shifts(days.get().from(), days.get().until(), TenantReading.deadline());
        return view.shifts().stream()
                .filter(shift -> shift.employee().isPresent() && shift.period().overlaps(period))
                .map(shift -> session(shift, view))
                .sorted(Comparator.comparing(
                                (RosterSession session) -> session.period().start())
                        .thenComparing(RosterSession::id))
                .toList();
    }

    /** Returns the session of a shift that somebody is assigned to. */
    public static RosterSession session(Shift shift, RosterView view) {
        RosterState state = view.state();
        boolean worked = !shift.period().startDate(state.zone()).isAfter(state.lastHistoricDate());
        return RosterSession.of(
                new SessionId(Long.toString(shift.id())),
                staff(shift.employee().orElseThrow()),
                duty(shift.spot(), view.spots()),
                shift.period(),
                worked ? Status.WORKED : Status.ROSTERED);
    }

    private static DutyCode duty(long spot, Map<Long, String> spots) {
        return new DutyCode(spots.get(spot));
    }

    private static StaffId staff(long employee) {
        return new StaffId(Long.toString(employee));
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException {
        if (!department.equals(tenant.facts().department())) {
            return List.of();
        }
        Deadline deadline = TenantReading.deadline();
        Optional<DateRange> mondays = new RosterWeeks(tenant.state(deadline)).mondays(range);
        if (mondays.isEmpty()) {
            return List.of();
        }
        RosterView view = tenant.shifts(mondays.get().from(), mondays.get().until(), deadline);
        return new RosterWeeks(view.state()).weeks(mondays.get(), view);
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Period period) throws HostUnavailableException {
        Optional<DateRange> days = days(period);
        if (!department.equals(tenant.facts().department()) || days.isEmpty()) {
            return List.of();
        }
        RosterView view = tenant.absences(days.get().from(), days.get().until(), TenantReading.deadline());
        return view.absences().stream()
                .filter(absence -> absence.period().overlaps(period))
                .map(absence ->
                        Unavailability.of(staff(absence.employee()), absence.period(), Unavailability.Kind.OTHER))
                .sorted(Comparator.comparing(
                                (Unavailability away) -> away.period().start())
                        .thenComparing(Unavailability::staff)
                        .thenComparing(away -> away.period().end()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Returns the whole days that a period touches; periods reach further than the product's calendar. */
    private Optional<DateRange> days(Period period) {
        Instant from = period.start().isBefore(EARLIEST) ? EARLIEST : period.start();
        Instant until = period.end().isAfter(LATEST) ? LATEST : period.end();
        if (!from.isBefore(until)) {
            return Optional.empty();
        }
        LocalDate first = from.atZone(tenant.facts().zone()).toLocalDate();
        LocalDate last = until.minusNanos(1).atZone(tenant.facts().zone()).toLocalDate();
        return Optional.of(new DateRange(first, last.plusDays(1)));
    }
}
