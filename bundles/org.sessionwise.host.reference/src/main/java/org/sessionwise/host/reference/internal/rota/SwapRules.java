package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.StaffMember;

/** What a shift and a colleague have to be for a swap. */
final class SwapRules {

    private final People people;
    private final LocalTimes times;
    private final Clashes clashes;

    SwapRules(People people, LocalTimes times) {
        this.people = people;
        this.times = times;
        this.clashes = new Clashes(times);
    }

    /** Returns the session if it can be offered: still to come, rostered, in a week that may be changed, not offered yet. */
    RotaSession offerable(Connection connection, DepartmentId department, SessionId id, LocalDate today)
            throws SQLException {
        RotaSession session =
                SessionTable.find(connection, department, id).orElseThrow(() -> Refused.notFound("session"));
        LocalDate day = times.day(session.content().period().start());
        if (session.content().status() != Status.ROSTERED || day.isBefore(today)) {
            throw conflict("Only a shift that is still to come can be offered.");
        }
        if (SwapTable.isOffered(connection, id)) {
            throw conflict("This shift is offered already.");
        }
        WeekTable.requireOpen(connection, department, day);
        return session;
    }

    /** Returns the session of a swap; refuses if it is over, or no longer what was offered. */
    RotaSession asOffered(Connection connection, Swap swap, LocalDate today) throws SQLException {
        RotaSession session = SessionTable.find(connection, swap.department(), swap.session())
                .filter(found -> found.version() == swap.version())
                .orElseThrow(() -> new Refused(
                        Refused.Reason.STALE,
                        "The shift was changed since it was offered. Withdraw it and offer it again."));
        LocalDate day = times.day(session.content().period().start());
        if (day.isBefore(today)) {
            throw conflict("The shift is over: who worked it is not changed by a swap.");
        }
        WeekTable.requireOpen(connection, swap.department(), day);
        return session;
    }

    /** Returns the colleagues who may take the session: of the same group and grade, or used to the duty. */
    Set<StaffId> eligible(Connection connection, RotaSession session) throws SQLException {
        StaffMember from = people.person(session.content().staff()).orElseThrow();
        Set<StaffId> able = SwapTable.whoDo(connection, session);
        able.addAll(people.staff(session.department()).stream()
                .filter(person -> person.professionalGroup().equals(from.professionalGroup()))
                .filter(person -> person.grade().equals(from.grade()))
                .map(StaffMember::id)
                .toList());
        able.remove(from.id());
        able.removeIf(person -> !people.employs(session.department(), person));
        return able;
    }

    /** Returns the warnings of the session in the colleague's hands; a double booking or leave is refused. */
    List<Warning> check(Connection connection, RotaSession taken) throws SQLException {
        List<Warning> warnings = clashes.of(connection, taken);
        if (warnings.contains(Warning.OVERLAPS_ANOTHER_SESSION)) {
            throw conflict("The colleague has another session at that time.");
        }
        if (warnings.contains(Warning.ON_APPROVED_LEAVE)) {
            throw conflict("The colleague is on approved leave then.");
        }
        return warnings;
    }

    static Refused conflict(String words) {
        return new Refused(Refused.Reason.CONFLICT, words);
    }
}
