package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.store.Sql;

/** Writes down who changed what, in the transaction of the change. */
public final class Audit {

    private final Clock clock;

    public Audit(Clock clock) {
        this.clock = clock;
    }

    void record(
            Connection connection, String actor, DepartmentId department, String action, String subject, String reason)
            throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO audit (at, actor, department, action, subject, reason) VALUES (?, ?, ?, ?, ?, ?)",
                        clock.instant().getEpochSecond(),
                        actor,
                        department,
                        action,
                        subject,
                        reason.isEmpty() ? null : reason)
                .update();
    }

    /** Returns a department's last changes, newest first. */
    static List<Entry> newest(Connection connection, DepartmentId department, int atMost) throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT at, actor, action, subject, reason FROM audit WHERE department = ? ORDER BY no DESC LIMIT ?",
                        department,
                        atMost)
                .list(row -> new Entry(
                        Instant.ofEpochSecond(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))));
    }

    /** One change. */
    public record Entry(Instant at, String actor, String action, String subject, Optional<String> reason) {}
}
