package org.sessionwise.reconciliation.internal.figures;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

/** Leave as the host tells it. */
final class HostLeave implements LeaveSource {

    private final UnavailabilitySource host;

    HostLeave(UnavailabilitySource host) {
        this.host = host;
    }

    @Override
    public Optional<Map<StaffId, List<Absence>>> leave(DepartmentId department, DateRange days)
            throws NoAnswerException {
        DateRange wider = new DateRange(days.from().minusDays(1), days.until().plusDays(1)); // whatever the zone
        try {
            return Optional.of(host.unavailability(department, Period.of(wider, ZoneOffset.UTC)).stream()
                    .collect(Collectors.groupingBy(
                            Unavailability::staff,
                            Collectors.mapping(
                                    away -> new Absence(away.period(), kind(away.kind())), Collectors.toList()))));
        } catch (HostUnavailableException e) {
            throw new NoAnswerException("The rostering system gives no answer just now.", e);
        } catch (RuntimeException e) {
            throw new NoAnswerException("The rostering system gave no answer.", e); // a broken adapter
        }
    }

    private static Absence.Kind kind(Unavailability.Kind kind) {
        return switch (kind) {
            case ANNUAL_LEAVE -> Absence.Kind.ANNUAL_LEAVE;
            case STUDY_LEAVE -> Absence.Kind.STUDY_LEAVE;
            case SICKNESS -> Absence.Kind.SICKNESS;
            case TIME_OFF_IN_LIEU -> Absence.Kind.TIME_OFF_IN_LIEU;
            case OTHER -> Absence.Kind.OTHER;
        };
    }
}
