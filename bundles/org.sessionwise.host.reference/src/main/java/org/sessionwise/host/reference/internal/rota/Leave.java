package org.sessionwise.host.reference.internal.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Unavailability;

/** A person's leave, asked for or approved. */
public record Leave(
        String id, DepartmentId department, StaffId staff, Period period, Unavailability.Kind kind, boolean approved) {

    static Leave of(ResultSet row) throws SQLException {
        return new Leave(
                row.getString("id"),
                new DepartmentId(row.getString("department")),
                new StaffId(row.getString("staff")),
                new Period(
                        Instant.ofEpochSecond(row.getLong("starts_at")), Instant.ofEpochSecond(row.getLong("ends_at"))),
                Unavailability.Kind.valueOf(row.getString("kind")),
                row.getBoolean("approved"));
    }
}
