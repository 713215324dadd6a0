package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.store.Sql;

/** Writes down who changed what, in the transaction of the change. The database refuses to change or delete an entry. */
public final class Audit {

    private final Clock clock;

    public Audit(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    public void record(
            Connection connection, String actor, DepartmentId department, String action, String subject, String reason)
            throws SQLException {
        record(connection, AuditEntry.of(now(), actor, department, action, subject, reason), List.of());
    }

    /** Writes an entry that belongs to the history of some cells, too. */
    void record(Connection connection, AuditEntry entry, Collection<Cell> cells) throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO audit (at, actor, department, action, subject, reason, kind, details)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.at().getEpochSecond(),
                        entry.actor(),
                        entry.department(),
                        entry.action(),
                        entry.subject(),
                        entry.reason().filter(words -> !words.isEmpty()).orElse(null),
                        entry.kind().orElse(null),
                        entry.details().orElse(null))
                .update();
        long no = Sql.of(connection, "SELECT last_insert_rowid()")
                .first(row -> row.getLong(1))
                .orElseThrow();
        Sql.batch(
                connection,
                "INSERT INTO audit_cell (staff, day, no) VALUES (?, ?, ?)",
                cells.stream()
                        .distinct()
                        .map(cell -> new Object[] {cell.staff(), cell.day(), no})
                        .toList());
    }
}
