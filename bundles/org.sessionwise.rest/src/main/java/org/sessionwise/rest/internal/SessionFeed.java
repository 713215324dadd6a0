package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.export.SessionCalendar;

/** One person's planned and rostered sessions as a calendar. */
@Component(service = SessionFeed.class)
public final class SessionFeed {

    private static final int WEEKS_BACK = 4;
    private static final int WEEKS_AHEAD = 26;

    private final Offered offered;
    private final Exports exports;
    private final Clock clock;

    @Activate
    public SessionFeed(@Reference(name = "offered") Offered offered, @Reference(name = "exports") Exports exports) {
        this(offered, exports, Clock.systemUTC());
    }

    SessionFeed(Offered offered, Exports exports, Clock clock) {
        this.offered = offered;
        this.exports = exports;
        this.clock = clock;
    }

    /** Answers with the calendar of a person whom the caller may see. */
    Response of(Caller caller, StaffMember person, String from, String until)
            throws HostUnavailableException, NoAnswerException {
        Reconciliation reconciliation = offered.reconciliation(person.department());
        if (!CapabilityState.on(reconciliation.groups()).covers(person.professionalGroup())) {
            throw Problem.notEnabled(Capability.RECONCILIATION);
        }
        DateRange period = from == null && until == null ? around(caller) : Parameters.period(from, until);
        return exports.calendar(
                new Exports.Order(caller.actor(), person.department(), period, "sessions", "one person"),
                () -> SessionCalendar.of(
                        reconciliation.findings(person.id(), period, Basis.ROSTERED),
                        caller.product().name(),
                        "Sessions",
                        clock.instant()));
    }

    /** A calendar that is fetched again and again names no days. */
    private DateRange around(Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return new DateRange(today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD));
    }
}
