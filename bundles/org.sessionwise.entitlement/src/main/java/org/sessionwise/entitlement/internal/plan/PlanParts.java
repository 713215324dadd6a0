package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.plan.JobPlanVersion;

/** The rows of parts of plan versions, in the transaction of a connection. */
final class PlanParts {

    private record At<K, T>(K key, T value) {}

    private final Connection connection;

    PlanParts(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns parts by what they belong to.
     *
     * @param order columns by which the parts of one version are ordered
     * @param condition of the versions {@code v}
     */
    <K, T> Map<K, List<T>> where(
            String table, String order, Sql.Row<K> key, Sql.Row<T> part, String condition, Object... values)
            throws SQLException {
        List<At<K, T>> rows = new Sql(connection)
                .list(
                        "SELECT p.* FROM " + table + " p JOIN entitlement_plan_version v"
                                + " ON v.plan_id = p.plan_id AND v.version = p.version WHERE " + condition
                                + " ORDER BY p.plan_id, p.version, " + order,
                        row -> new At<>(key.read(row), part.read(row)),
                        values);
        Map<K, List<T>> found = new HashMap<>();
        rows.forEach(row ->
                found.computeIfAbsent(row.key(), none -> new ArrayList<>()).add(row.value()));
        return found;
    }

    /** Adds a part: its place among those of the version, and what stands in the columns after that. */
    void add(String table, String columns, JobPlanVersion version, Object place, Object... rest) throws SQLException {
        Object[] values = new Object[rest.length + 3];
        values[0] = version.planId();
        values[1] = version.version();
        values[2] = place;
        System.arraycopy(rest, 0, values, 3, rest.length);
        new Sql(connection)
                .update(
                        "INSERT INTO " + table + " (plan_id, version, " + columns + ") VALUES (?"
                                + ", ?".repeat(rest.length + 2) + ")",
                        values);
    }
}
