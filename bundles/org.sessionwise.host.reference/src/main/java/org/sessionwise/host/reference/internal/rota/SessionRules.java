package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterSession.Status;

/** What a session has to be to stand on the roster, and what a change of it has to say. */
final class SessionRules {

    private final People people;
    private final LocalTimes times;
    private final Supplier<LocalDate> today;

    SessionRules(People people, LocalTimes times, Supplier<LocalDate> today) {
        this.people = people;
        this.times = times;
        this.today = today;
    }

    void check(Connection connection, DepartmentId department, SessionContent content) throws SQLException {
        LocalDate day = times.day(content.period().start());
        if (!people.employs(department, content.staff())) {
            throw Refused.invalid("session", "staff", "the id of somebody in this department");
        }
        if (people.duty(content.duty()).isEmpty()) {
            throw Refused.invalid("session", "duty", "the code of a duty of this trust");
        }
        if (content.period().length().compareTo(SessionTable.LONGEST) > 0) {
            throw Refused.invalid("session", "end", "at most 7 days after the start");
        }
        if (content.status() == Status.WORKED && day.isAfter(today.get())) {
            throw Refused.invalid("session", "status", "not WORKED yet: the session is still to come");
        }
        if (content.status() == Status.CANCELLED && content.reason().isEmpty()) {
            throw Refused.invalid("session", "reason", "why the session is cancelled");
        }
        if (content.paidExtra() && content.timeOffInLieu()) {
            throw Refused.invalid("session", "timeOffInLieu", "false for what is paid extra: one or the other");
        }
        if (content.cancellation().isPresent() && content.status() != Status.CANCELLED) {
            throw Refused.invalid("session", "cancelledBy", "nothing, as the session is not cancelled");
        }
        WeekTable.requireOpen(connection, department, day);
    }

    /** Refuses a change without a reason of what stands, or is to stand, in a published week. */
    void requireReason(
            Connection connection, DepartmentId department, Optional<ChangeReason> why, SessionContent... touched)
            throws SQLException {
        for (SessionContent content : touched) {
            LocalDate day = times.day(content.period().start());
            if (why.isEmpty() && WeekTable.isPublished(connection, department, day)) {
                throw Refused.invalid(
                        "session", "changeKind", "why the roster is changed though it is published, from the list");
            }
        }
    }
}
