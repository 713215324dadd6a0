package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.Sql;

/** Counts of a department without a name in them: for a board, which must not see who they are about. */
public final class Figures {

    private final RotaDatabase database;
    private final LocalTimes times;

    public Figures(RotaDatabase database, LocalTimes times) {
        this.database = database;
        this.times = times;
    }

    /** Counts what belongs to the days. */
    public Counts of(DepartmentId department, DateRange days) {
        return database.read(connection -> new Counts(
                byKey(
                        connection,
                        "SELECT status, COUNT(*) FROM session WHERE department = ? AND day >= ? AND day < ?"
                                + " GROUP BY status ORDER BY status",
                        department,
                        days.from(),
                        days.until()),
                byKey(
                                connection,
                                "SELECT 'EXTRA', COUNT(*) FROM session WHERE department = ? AND day >= ? AND day < ?"
                                        + " AND paid_extra = 1 AND status <> 'CANCELLED'",
                                department,
                                days.from(),
                                days.until())
                        .getOrDefault("EXTRA", 0),
                byKey(
                        connection,
                        "SELECT kind, COUNT(*) FROM audit WHERE department = ? AND at >= ? AND at < ? AND kind IS NOT NULL"
                                + " GROUP BY kind ORDER BY kind",
                        department,
                        days.from().atStartOfDay(times.zone()).toEpochSecond(),
                        days.until().atStartOfDay(times.zone()).toEpochSecond())));
    }

    private static Map<String, Integer> byKey(Connection connection, String query, Object... values)
            throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        Sql.of(connection, query, values)
                .list(row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /**
     * What was counted.
     *
     * @param sessions by status
     * @param paidExtra sessions that are paid apart
     * @param changes made after publishing on these days, by kind of reason
     */
    public record Counts(Map<String, Integer> sessions, int paidExtra, Map<String, Integer> changes) {}
}
