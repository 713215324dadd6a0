package org.sessionwise.host.reference.internal.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterSession;

/**
 * One dated duty of one person on the roster.
 *
 * @param version grows by one with every change
 * @param content what the coordinator decides
 * @param owner whose it was before it was swapped or given to a colleague; empty if it still is its first person's
 */
public record RotaSession(
        SessionId id, DepartmentId department, int version, SessionContent content, Optional<StaffId> owner) {

    /** What {@link #of(ResultSet)} reads, by place: years of a department are many rows. */
    static final String COLUMNS =
            "id, department, staff, duty, starts_at, ends_at, status, reason, paid_extra, version,"
                    + " owner, time_off_in_lieu, cancelled_by, cancelled_at";

    private static final int CANCELLED_BY = 13;
    private static final int CANCELLED_AT = 14;

    /** A session that is its first person's. */
    public RotaSession(SessionId id, DepartmentId department, int version, SessionContent content) {
        this(id, department, version, content, Optional.empty());
    }

    /** Returns the session in somebody else's hands, as its next version; whose it was first is kept. */
    RotaSession takenBy(StaffId other) {
        StaffId first = owner.orElse(content.staff());
        return new RotaSession(
                id,
                department,
                version + 1,
                content.with(other),
                Optional.of(first).filter(person -> !person.equals(other)));
    }

    /**
     * Returns the session as a coordinator changed it, as its next version. Who enters another person says that it is theirs and
     * always was: a correction. What is given to a colleague goes through {@link #takenBy}.
     */
    RotaSession changedTo(SessionContent other) {
        Optional<StaffId> kept = owner.filter(first -> other.staff().equals(content.staff()));
        return new RotaSession(id, department, version + 1, other, kept);
    }

    static RotaSession of(ResultSet row) throws SQLException {
        return new RotaSession(
                new SessionId(row.getString(1)),
                new DepartmentId(row.getString(2)),
                row.getInt(10),
                content(row),
                Optional.ofNullable(row.getString(11)).map(StaffId::new));
    }

    private static SessionContent content(ResultSet row) throws SQLException {
        return new SessionContent(
                new StaffId(row.getString(3)),
                new DutyCode(row.getString(4)),
                new Period(Instant.ofEpochSecond(row.getLong(5)), Instant.ofEpochSecond(row.getLong(6))),
                RosterSession.Status.valueOf(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                row.getBoolean(9),
                row.getBoolean(12),
                cancellation(row));
    }

    private static Optional<Cancellation> cancellation(ResultSet row) throws SQLException {
        String by = row.getString(CANCELLED_BY);
        if (by == null) {
            return Optional.empty();
        }
        Cancellation cancellation = Cancellation.by(Cancellation.By.valueOf(by));
        long at = row.getLong(CANCELLED_AT);
        return Optional.of(row.wasNull() ? cancellation : cancellation.at(Instant.ofEpochSecond(at)));
    }
}
