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
import org.sessionwise.host.spi.RosterSession;

/**
 * One dated duty of one person on the roster.
 *
 * @param version grows by one with every change
 * @param content what the coordinator decides
 */
public record RotaSession(SessionId id, DepartmentId department, int version, SessionContent content) {

    /** Returns the session in somebody else's hands, as its next version. */
    RotaSession takenBy(StaffId other) {
        SessionContent changed = new SessionContent(
                other, content.duty(), content.period(), content.status(), content.reason(), content.paidExtra());
        return new RotaSession(id, department, version + 1, changed);
    }

    static RotaSession of(ResultSet row) throws SQLException {
        return new RotaSession(
                new SessionId(row.getString("id")),
                new DepartmentId(row.getString("department")),
                row.getInt("version"),
                new SessionContent(
                        new StaffId(row.getString("staff")),
                        new DutyCode(row.getString("duty")),
                        new Period(
                                Instant.ofEpochSecond(row.getLong("starts_at")),
                                Instant.ofEpochSecond(row.getLong("ends_at"))),
                        RosterSession.Status.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getString("reason")),
                        row.getBoolean("paid_extra")));
    }
}
