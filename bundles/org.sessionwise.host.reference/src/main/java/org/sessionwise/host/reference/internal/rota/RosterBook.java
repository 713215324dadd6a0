package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;

/** The roster: reading it, and putting people on it, moving, cancelling and marking them by hand. */
public final class RosterBook {

    private final RotaDatabase database;
    private final People people;
    private final LocalTimes times;
    private final Supplier<LocalDate> today;
    private final Changes changes;
    private final Audit audit;

    public RosterBook(
            RotaDatabase database,
            People people,
            LocalTimes times,
            Supplier<LocalDate> today,
            Changes changes,
            Audit audit) {
        this.database = database;
        this.people = people;
        this.times = times;
        this.today = today;
        this.changes = changes;
        this.audit = audit;
    }

    /** Returns what overlaps the period, cancelled sessions included, ordered by start and id. */
    public List<RotaSession> sessions(DepartmentId department, Period period) {
        return database.read(connection -> SessionTable.overlapping(connection, department, period));
    }

    public List<RosterWeek> weeks(DepartmentId department, DateRange mondays) {
        return database.read(connection -> WeekTable.between(connection, department, mondays));
    }

    /** Returns everything that the roster page shows, as of one moment. */
    public RosterPage page(DepartmentId department, DateRange days) {
        DateRange mondays = new DateRange(Weeks.mondayOf(days.from()), days.until());
        return database.read(connection -> new RosterPage(
                WeekTable.between(connection, department, mondays),
                SessionTable.startingOn(connection, department, days),
                LeaveBook.overlapping(connection, department, Period.of(days, times.zone()))));
    }

    /** Returns a department's last changes, newest first. */
    public List<Audit.Entry> lastChanges(DepartmentId department, int atMost) {
        return database.read(connection -> Audit.newest(connection, department, atMost));
    }

    /** Puts somebody on the roster. */
    public Changed assign(DepartmentId department, SessionContent content, String actor) {
        RotaSession session = new RotaSession(new SessionId(UUID.randomUUID().toString()), department, 1, content);
        Changed changed = database.write(connection -> {
            check(connection, department, content);
            SessionTable.insert(connection, List.of(session), times);
            audit.record(
                    connection,
                    actor,
                    department,
                    "session assigned",
                    session.id().value(),
                    "");
            return new Changed(session, warnings(connection, session));
        });
        tell(department, content);
        return changed;
    }

    /**
     * Changes a session: another person, duty or time, cancelled, worked, paid extra.
     *
     * @param version the version that the change was decided on
     */
    public Changed change(DepartmentId department, SessionId id, int version, SessionContent content, String actor) {
        RotaSession[] before = new RotaSession[1];
        Changed changed = database.write(connection -> {
            before[0] = current(connection, department, id, version);
            WeekTable.requireOpen(
                    connection,
                    department,
                    times.day(before[0].content().period().start()));
            check(connection, department, content);
            RotaSession after = new RotaSession(id, department, version + 1, content);
            SessionTable.replace(connection, after, times);
            String action = "session " + content.status().name().toLowerCase(Locale.ROOT);
            audit.record(
                    connection,
                    actor,
                    department,
                    action,
                    id.value(),
                    content.reason().orElse(""));
            return new Changed(after, warnings(connection, after));
        });
        tell(department, before[0].content(), content);
        return changed;
    }

    private static RotaSession current(Connection connection, DepartmentId department, SessionId id, int version)
            throws SQLException {
        RotaSession session =
                SessionTable.find(connection, department, id).orElseThrow(() -> Refused.notFound("session"));
        if (session.version() != version) {
            throw new Refused(
                    Refused.Reason.STALE,
                    "Somebody changed this session in the meantime. Look at it again, then change it.");
        }
        return session;
    }

    private void check(Connection connection, DepartmentId department, SessionContent content) throws SQLException {
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
        WeekTable.requireOpen(connection, department, day);
    }

    private static List<Warning> warnings(Connection connection, RotaSession session) throws SQLException {
        SessionContent content = session.content();
        if (content.status() == Status.CANCELLED) {
            return List.of();
        }
        StaffId person = content.staff();
        boolean twice = SessionTable.overlapping(connection, session.department(), content.period()).stream()
                .filter(other -> !other.id().equals(session.id()))
                .map(RotaSession::content)
                .anyMatch(other -> other.staff().equals(person) && other.status() != Status.CANCELLED);
        boolean away = LeaveBook.overlapping(connection, session.department(), content.period()).stream()
                .anyMatch(leave -> leave.approved() && leave.staff().equals(person));
        return Stream.of(
                        twice ? Optional.of(Warning.OVERLAPS_ANOTHER_SESSION) : Optional.<Warning>empty(),
                        away ? Optional.of(Warning.ON_APPROVED_LEAVE) : Optional.<Warning>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private void tell(DepartmentId department, SessionContent... touched) {
        Set<StaffId> staff = Stream.of(touched).map(SessionContent::staff).collect(Collectors.toSet());
        List<LocalDate> days = Stream.of(touched)
                .map(content -> times.day(content.period().start()))
                .sorted()
                .toList();
        DateRange range = new DateRange(days.get(0), days.get(days.size() - 1).plusDays(1));
        changes.tell(RosterChange.of(RosterChange.Kind.SESSIONS, department, staff, range));
    }

    /** What the coordinator should know, though the change is made. */
    public enum Warning {
        OVERLAPS_ANOTHER_SESSION,
        ON_APPROVED_LEAVE
    }

    /** A session as it stands after a change. */
    public record Changed(RotaSession session, List<Warning> warnings) {}

    /** What the roster page shows. */
    public record RosterPage(List<RosterWeek> weeks, List<RotaSession> sessions, List<Leave> leave) {}
}
