package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.Cancellation;

/** The rows of the roster. */
public final class SessionTable {

    /** Longest a session may last; it bounds where an overlap can begin, so that the index on starts is enough. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final String INSERT =
            "INSERT INTO session (id, department, staff, duty, day, starts_at, ends_at, status, reason, paid_extra, version,"
                    + " owner, time_off_in_lieu, cancelled_by, cancelled_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    // "+": by the index on the person, who has few sessions, not by that on the department.
    private static final String OF_PERSON = " AND +department = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?";

    /** From so many people on, one look at the whole department costs less than one at each. */
    private static final int MANY = 40;

    private SessionTable() {}

    static List<RotaSession> overlapping(Connection connection, DepartmentId department, Period period)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT " + RotaSession.COLUMNS
                                + " FROM session WHERE department = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?"
                                + " ORDER BY starts_at, id",
                        department,
                        period.start().minus(LONGEST).getEpochSecond() - 1,
                        period.end().getEpochSecond(),
                        period.start().getEpochSecond())
                .list(RotaSession::of);
    }

    /** Returns those of {@link #overlapping} that are these people's, or were theirs first. */
    static List<RotaSession> overlapping(
            Connection connection, DepartmentId department, Set<StaffId> staff, Period period) throws SQLException {
        if (staff.size() > MANY) {
            return overlapping(connection, department, period).stream()
                    .filter(session -> staff.contains(session.content().staff())
                            || session.owner().filter(staff::contains).isPresent())
                    .toList();
        }
        Map<SessionId, RotaSession> found = new HashMap<>();
        for (StaffId person : staff) {
            for (String column : List.of("staff", "owner")) {
                ofPerson(connection, column, person, department, period)
                        .forEach(session -> found.put(session.id(), session));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((RotaSession session) ->
                                session.content().period().start())
                        .thenComparing(RotaSession::id))
                .toList();
    }

    private static List<RotaSession> ofPerson(
            Connection connection, String column, StaffId person, DepartmentId department, Period period)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT " + RotaSession.COLUMNS + " FROM session WHERE " + column + " = ?" + OF_PERSON,
                        person,
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
                        "SELECT " + RotaSession.COLUMNS
                                + " FROM session WHERE department = ? AND day >= ? AND day < ? ORDER BY starts_at, id",
                        department,
                        days.from(),
                        days.until())
                .list(RotaSession::of);
    }

    static Optional<RotaSession> find(Connection connection, DepartmentId department, SessionId id)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT " + RotaSession.COLUMNS + " FROM session WHERE id = ? AND department = ?",
                        id,
                        department)
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
        delete(connection, session.id());
        insert(connection, List.of(session), times);
    }

    static void delete(Connection connection, SessionId id) throws SQLException {
        Sql.of(connection, "DELETE FROM session WHERE id = ?", id).update();
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
            session.version(),
            session.owner().orElse(null),
            content.timeOffInLieu(),
            content.cancellation().map(Cancellation::by).orElse(null),
            content.cancellation()
                    .flatMap(Cancellation::at)
                    .map(Instant::getEpochSecond)
                    .orElse(null)
        };
    }
}
