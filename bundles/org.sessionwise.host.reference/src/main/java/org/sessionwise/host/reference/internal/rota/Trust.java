package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.reference.internal.store.Sql;

/**
 * Whose rota office this is.
 *
 * @param demonstrationDay the day that a demonstration calls today; empty in real use
 */
public record Trust(String name, ZoneId zone, Nation nation, Optional<LocalDate> demonstrationDay) {

    /** Returns the trust in this database; empty if nothing has been brought in yet. */
    public static Optional<Trust> load(Connection connection) throws SQLException {
        return Sql.of(connection, "SELECT name, zone, nation, demonstration_day FROM trust")
                .first(row -> new Trust(
                        row.getString(1),
                        ZoneId.of(row.getString(2)),
                        Nation.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getString(4)).map(LocalDate::parse)));
    }

    public LocalDate today(Clock clock) {
        return demonstrationDay.orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    }
}
