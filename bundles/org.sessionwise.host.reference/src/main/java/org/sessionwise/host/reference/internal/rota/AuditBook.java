package org.sessionwise.host.reference.internal.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.Sql;

/** Reads the audit: the last changes, the history of a cell, and all of it by filter, page by page. */
public final class AuditBook {

    private static final int MOST_OF_A_CELL = 100;

    private final RotaDatabase database;
    private final LocalTimes times;

    public AuditBook(RotaDatabase database, LocalTimes times) {
        this.database = database;
        this.times = times;
    }

    /** Returns a department's last changes, newest first. */
    public List<AuditEntry> lastChanges(DepartmentId department, int atMost) {
        return database.read(connection -> Sql.of(
                        connection,
                        "SELECT " + AuditEntry.COLUMNS + " FROM audit WHERE department = ? ORDER BY no DESC LIMIT ?",
                        department,
                        atMost)
                .list(AuditEntry::read));
    }

    /** Returns the last changes of what one person has on one day, newest first. */
    public List<AuditEntry> ofCell(DepartmentId department, Cell cell) {
        return database.read(connection -> Sql.of(
                        connection,
                        "SELECT " + AuditEntry.COLUMNS + " FROM audit JOIN audit_cell ON audit_cell.no = audit.no"
                                + " WHERE staff = ? AND day = ? AND department = ? ORDER BY audit.no DESC LIMIT ?",
                        cell.staff(),
                        cell.day(),
                        department,
                        MOST_OF_A_CELL)
                .list(AuditEntry::read));
    }

    /** Returns whose cells an entry is about: of a shift that goes from one to another both. */
    public List<StaffId> people(AuditEntry entry) {
        return database.read(connection -> Sql.of(
                        connection, "SELECT DISTINCT staff FROM audit_cell WHERE no = ? ORDER BY staff", entry.no())
                .list(row -> new StaffId(row.getString(1))));
    }

    /**
     * Returns entries, newest first.
     *
     * @param before only those older than this one
     */
    public List<AuditEntry> page(Filter filter, Optional<Long> before, int atMost) {
        StringBuilder where = new StringBuilder(" WHERE no < ?");
        List<Object> values = new ArrayList<>(List.of(before.orElse(Long.MAX_VALUE)));
        filter.department().ifPresent(id -> add(where, values, " AND department = ?", id));
        filter.actor().ifPresent(actor -> add(where, values, " AND actor = ?", actor));
        filter.words()
                .ifPresent(words -> add(
                        where,
                        values,
                        " AND instr(lower(action || ' ' || subject || ' ' || coalesce(reason, '') || ' '"
                                + " || coalesce(details, '')), lower(?)) > 0",
                        words));
        filter.from().ifPresent(day -> add(where, values, " AND at >= ?", second(day)));
        filter.until().ifPresent(day -> add(where, values, " AND at < ?", second(day)));
        values.add(atMost);
        return database.read(connection -> Sql.of(
                        connection,
                        "SELECT " + AuditEntry.COLUMNS + " FROM audit" + where + " ORDER BY no DESC LIMIT ?",
                        values.toArray())
                .list(AuditEntry::read));
    }

    /** Returns everybody who has ever changed anything, in order. */
    public List<String> actors() {
        return database.read(connection -> Sql.of(connection, "SELECT DISTINCT actor FROM audit ORDER BY actor")
                .list(row -> row.getString(1)));
    }

    private long second(LocalDate day) {
        return day.atStartOfDay(times.zone()).toEpochSecond();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(condition);
        values.add(value);
    }

    /**
     * Which entries; what is empty does not matter.
     *
     * @param words to be found in what was done, in its reason or in its details
     * @param from the first day
     * @param until the first day after
     */
    public record Filter(
            Optional<String> department,
            Optional<String> actor,
            Optional<String> words,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}
}
