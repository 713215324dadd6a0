package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession.Status;

/** What speaks against one more session of a person: another at the same time, leave, or too little rest. */
final class Clashes {

    /** Rest between two days' work. */
    static final Duration REST = Duration.ofHours(11);

    private final LocalTimes times;

    Clashes(LocalTimes times) {
        this.times = times;
    }

    /** Returns what speaks against the session as it stands; nothing if it is cancelled. */
    List<Warning> of(Connection connection, RotaSession session) throws SQLException {
        SessionContent content = session.content();
        if (content.status() == Status.CANCELLED) {
            return List.of();
        }
        Period period = content.period();
        List<RotaSession> near = others(connection, session, period);
        List<Warning> warnings = new ArrayList<>();
        if (near.stream().anyMatch(other -> other.content().period().overlaps(period))) {
            warnings.add(Warning.OVERLAPS_ANOTHER_SESSION);
        }
        if (onLeave(connection, session, content.staff())) {
            warnings.add(Warning.ON_APPROVED_LEAVE);
        }
        if (near.stream().anyMatch(other -> leavesTooLittleRest(other.content().period(), period))) {
            warnings.add(Warning.SHORT_REST);
        }
        return warnings;
    }

    private static List<RotaSession> others(Connection connection, RotaSession session, Period period)
            throws SQLException {
        Period wide = new Period(period.start().minus(REST), period.end().plus(REST));
        return SessionTable.overlapping(connection, session.department(), wide).stream()
                .filter(other -> !other.id().equals(session.id()))
                .filter(other ->
                        other.content().staff().equals(session.content().staff()))
                .filter(other -> other.content().status() != Status.CANCELLED)
                .toList();
    }

    private static boolean onLeave(Connection connection, RotaSession session, StaffId person) throws SQLException {
        return LeaveBook.overlapping(
                        connection, session.department(), session.content().period())
                .stream()
                .anyMatch(leave -> leave.approved() && leave.staff().equals(person));
    }

    /** Two sessions that begin on one day are one day's work; a pause between them is no night's rest. */
    private boolean leavesTooLittleRest(Period one, Period other) {
        if (one.overlaps(other) || times.day(one.start()).equals(times.day(other.start()))) {
            return false;
        }
        Period first = one.start().isBefore(other.start()) ? one : other;
        Period second = first == one ? other : one;
        return Duration.between(first.end(), second.start()).compareTo(REST) < 0;
    }
}
