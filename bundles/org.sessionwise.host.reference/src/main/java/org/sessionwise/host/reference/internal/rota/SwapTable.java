package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.Sql;

/** The rows of swaps. */
public final class SwapTable {

    private SwapTable() {}

    /** Returns the latest, open ones first. */
    static List<Swap> ofDepartment(Connection connection, DepartmentId department, int atMost) throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT * FROM swap WHERE department = ?"
                                + " ORDER BY state IN ('OFFERED', 'ACCEPTED') DESC, offered_at DESC, id LIMIT ?",
                        department,
                        atMost)
                .list(Swap::of);
    }

    static Swap find(Connection connection, DepartmentId department, String id) throws SQLException {
        return Sql.of(connection, "SELECT * FROM swap WHERE id = ? AND department = ?", id, department)
                .first(Swap::of)
                .orElseThrow(() -> Refused.notFound("swap"));
    }

    static boolean isOffered(Connection connection, SessionId session) throws SQLException {
        return Sql.of(connection, "SELECT 1 FROM swap WHERE session = ? AND state IN ('OFFERED', 'ACCEPTED')", session)
                .first(row -> row.getInt(1))
                .isPresent();
    }

    /** Returns the people who have the session's duty in a template or have had it on the roster. */
    static Set<StaffId> whoDo(Connection connection, RotaSession session) throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT staff FROM session WHERE department = ? AND duty = ? AND status <> 'CANCELLED'"
                                + " UNION SELECT slot.staff FROM slot JOIN template ON template.id = slot.template"
                                + " WHERE template.department = ? AND slot.duty = ?",
                        session.department(),
                        session.content().duty(),
                        session.department(),
                        session.content().duty())
                .list(row -> new StaffId(row.getString(1)))
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    public static void put(Connection connection, Swap swap) throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO swap (id, department, session, version, staff, note, offered_by, offered_at, colleague,"
                                + " accepted_by, state, decided_by, decided_at, words)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                                + " colleague = excluded.colleague, accepted_by = excluded.accepted_by,"
                                + " state = excluded.state, decided_by = excluded.decided_by,"
                                + " decided_at = excluded.decided_at, words = excluded.words",
                        swap.id(),
                        swap.department(),
                        swap.session(),
                        swap.version(),
                        swap.staff(),
                        swap.note().orElse(null),
                        swap.offeredBy(),
                        swap.offeredAt().getEpochSecond(),
                        swap.colleague().orElse(null),
                        swap.acceptedBy().orElse(null),
                        swap.state(),
                        swap.decidedBy().orElse(null),
                        swap.decidedAt().map(Instant::getEpochSecond).orElse(null),
                        swap.words().orElse(null))
                .update();
    }
}
