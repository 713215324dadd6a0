package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.host.reference.internal.store.Sql;

/** The rows of the roster. */
public final class SessionTable {

    /** Longest a session may last; it bounds where an overlap can begin, so that the index on starts is enough. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final String INSERT =
            "INSERT INTO session (id, department, staff, duty, day, starts_at, ends_at, status, reason, paid_extra, version)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private SessionTable() {}

    static List<RotaSession> overlapping(Connection connection, DepartmentId department, Period period)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT * FROM session WHERE department = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?"
                                + " ORDER BY starts_at, id",
                        department,
                        period.start().minus(LONGEST).getEpochSecond() - 1,
                        period.end().getEpochSecond(),
                        period.start().getEpochSecond())
                .list(RotaSession::of);
    }

    /** Returns the sessions that belong to the days, ordered by start and id. */
    static List<RotaSession> startingOn(Connection connection, DepartmentId department, DateRange days)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT * FROM session WHERE department = ? AND day >= ? AND day < ? ORDER BY starts_at, id",
                        department,
                        days.from(),
                        days.until())
                .list(RotaSession::of);
    }

    static Optional<RotaSession> find(Connection connection, DepartmentId department, SessionId id)
            throws SQLException {
        return Sql.of(connection, "SELECT * FROM session WHERE id = ? AND department = ?", id, department)
                .first(RotaSession::of);
    }

    public static void insert(Connection connection, Collection<RotaSession> sessions, LocalTimes times)
            throws SQLException {
        Sql.batch(
                connection,
                INSERT,
                sessions.stream().map(session -> values(session, times)).toList());
    }

    static void replace(Connection connection, RotaSession session, LocalTimes times) throws SQLException {
        Sql.of(connection, "DELETE FROM session WHERE id = ?", session.id()).update();
        insert(connection, List.of(session), times);
    }

    static void deleteStartingOn(Connection connection, DepartmentId department, DateRange days) throws SQLException {
        Sql.of(
                        connection,
                        "DELETE FROM session WHERE department = ? AND day >= ? AND day < ?",
                        department,
                        days.from(),
                        days.until())
                .update();
    }

    private static Object[] values(RotaSession session, LocalTimes times) {
        SessionContent content = session.content();
        return new Object[] {
            session.id(),
            session.department(),
            content.staff(),
            content.duty(),
            times.day(content.period().start()),
            content.period().start().getEpochSecond(),
            content.period().end().getEpochSecond(),
            content.status(),
            content.reason().orElse(null),
            content.paidExtra(),
            session.version()
        };
    }
}
