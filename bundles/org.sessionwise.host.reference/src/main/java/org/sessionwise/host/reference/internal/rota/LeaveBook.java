package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.Unavailability;

/** Leave: asked for, approved, withdrawn. Only approved leave is told outside and keeps a person off a roster. */
public final class LeaveBook {

    private final RotaDatabase database;
    private final People people;
    private final LocalTimes times;
    private final Changes changes;
    private final Audit audit;

    public LeaveBook(RotaDatabase database, People people, LocalTimes times, Changes changes, Audit audit) {
        this.database = database;
        this.people = people;
        this.times = times;
        this.changes = changes;
        this.audit = audit;
    }

    /** Returns what overlaps the period, asked for and approved, ordered by start and id. */
    public List<Leave> leave(DepartmentId department, Period period) {
        return database.read(connection -> overlapping(connection, department, period));
    }

    /** Returns those of {@link #leave(DepartmentId, Period)} that are these people's. */
    public List<Leave> leave(DepartmentId department, Set<StaffId> staff, Period period) {
        return database.read(connection -> {
            List<Leave> found = new ArrayList<>();
            for (StaffId person : staff) {
                found.addAll(ofPerson(connection, department, person, period));
            }
            return found.stream()
                    .sorted(Comparator.comparing((Leave leave) -> leave.period().start())
                            .thenComparing(Leave::id))
                    .toList();
        });
    }

    private static List<Leave> ofPerson(Connection connection, DepartmentId department, StaffId person, Period period)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT * FROM leave WHERE staff = ? AND +department = ? AND starts_at < ? AND ends_at > ?",
                        person,
                        department,
                        period.end().getEpochSecond(),
                        period.start().getEpochSecond())
                .list(Leave::of);
    }

    /** Writes down that somebody asks for leave. */
    public Leave ask(DepartmentId department, StaffId staff, DateRange days, Unavailability.Kind kind, String actor) {
        if (!people.employs(department, staff)) {
            throw Refused.invalid("leave", "staff", "the id of somebody in this department");
        }
        Leave leave =
                new Leave(UUID.randomUUID().toString(), department, staff, Period.of(days, times.zone()), kind, false);
        return database.write(connection -> {
            insert(connection, leave);
            audit.record(connection, actor, department, "leave asked for", leave.id(), "");
            return leave;
        });
    }

    /** Approves what was asked for; doing it again changes nothing. */
    public Leave approve(DepartmentId department, String id, String actor) {
        Leave approved = database.write(connection -> {
            Leave found = find(connection, department, id);
            Sql.of(connection, "UPDATE leave SET approved = 1 WHERE id = ?", id).update();
            audit.record(connection, actor, department, "leave approved", id, "");
            return new Leave(id, department, found.staff(), found.period(), found.kind(), true);
        });
        tell(approved);
        return approved;
    }

    /** Takes leave away, approved or not. */
    public void withdraw(DepartmentId department, String id, String actor) {
        Leave gone = database.write(connection -> {
            Leave found = find(connection, department, id);
            Sql.of(connection, "DELETE FROM leave WHERE id = ?", id).update();
            audit.record(connection, actor, department, "leave withdrawn", id, "");
            return found;
        });
        if (gone.approved()) {
            tell(gone);
        }
    }

    public Leave get(DepartmentId department, String id) {
        return database.read(connection -> find(connection, department, id));
    }

    static List<Leave> overlapping(Connection connection, DepartmentId department, Period period) throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT * FROM leave WHERE department = ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at, id",
                        department,
                        period.end().getEpochSecond(),
                        period.start().getEpochSecond())
                .list(Leave::of);
    }

    static void insert(Connection connection, Leave leave) throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO leave (id, department, staff, starts_at, ends_at, kind, approved)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        leave.id(),
                        leave.department(),
                        leave.staff(),
                        leave.period().start().getEpochSecond(),
                        leave.period().end().getEpochSecond(),
                        leave.kind(),
                        leave.approved())
                .update();
    }

    private static Leave find(Connection connection, DepartmentId department, String id) throws SQLException {
        return Sql.of(connection, "SELECT * FROM leave WHERE id = ? AND department = ?", id, department)
                .first(Leave::of)
                .orElseThrow(() -> Refused.notFound("leave"));
    }

    private void tell(Leave leave) {
        changes.tell(RosterChange.of(
                RosterChange.Kind.UNAVAILABILITY,
                leave.department(),
                Set.of(leave.staff()),
                new DateRange(
                        times.day(leave.period().start()),
                        times.lastDay(leave.period()).plusDays(1))));
    }
}
