package org.sessionwise.attainment.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.attainment.CriterionId;

/** What the trust set, in the transaction of a connection. */
public final class AttainmentPolicyTable {

    /** A number of a criterion. */
    private record Number(long version, CriterionId criterion, String name, int value) {}

    private final Sql sql;

    public AttainmentPolicyTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    public PolicyHistory<AttainmentPolicy> history() throws SQLException {
        Map<Long, AttainmentPolicy> numbers = new HashMap<>();
        for (Number number : sql.list(
                "SELECT version, criterion, name, number FROM attainment_setting ORDER BY version, criterion, name",
                AttainmentPolicyTable::number)) {
            numbers.merge(
                    number.version(),
                    AttainmentPolicy.LOCAL_DEFAULT.with(number.criterion(), number.name(), number.value()),
                    (before, one) -> before.with(number.criterion(), number.name(), number.value()));
        }
        List<DatedPolicy<AttainmentPolicy>> written = sql.list(
                "SELECT version, valid_from, catalogue, smallest_group, written_by, written_at FROM attainment_policy"
                        + " ORDER BY version",
                row -> policy(row, numbers.getOrDefault(row.getLong("version"), AttainmentPolicy.LOCAL_DEFAULT)));
        return PolicyHistory.of(AttainmentPolicy.LOCAL_DEFAULT, written);
    }

    /** Returns the number of the newest one; 0 if there is none. */
    public long version() throws SQLException {
        return sql.first(
                        "SELECT COALESCE(MAX(version), 0) AS version FROM attainment_policy",
                        row -> row.getLong("version"))
                .orElse(0L);
    }

    public void add(DatedPolicy<AttainmentPolicy> dated) throws SQLException {
        sql.update(
                "INSERT INTO attainment_policy (version, valid_from, catalogue, smallest_group, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                dated.version(),
                dated.from(),
                dated.settled().catalogue(),
                dated.settled().smallestGroup(),
                dated.by().orElseThrow().id(),
                dated.at().orElseThrow());
        for (Map.Entry<String, Integer> number : dated.settled().settings().entrySet()) {
            String[] key = number.getKey().split("/", 2);
            sql.update(
                    "INSERT INTO attainment_setting (version, criterion, name, number) VALUES (?, ?, ?, ?)",
                    dated.version(),
                    key[0],
                    key[1],
                    number.getValue());
        }
    }

    private static Number number(ResultSet row) throws SQLException {
        return new Number(
                row.getLong("version"),
                new CriterionId(row.getString("criterion")),
                row.getString("name"),
                row.getInt("number"));
    }

    private static DatedPolicy<AttainmentPolicy> policy(ResultSet row, AttainmentPolicy numbers) throws SQLException {
        return DatedPolicy.of(
                LocalDate.parse(row.getString("valid_from")),
                numbers.catalogue(row.getString("catalogue")).smallestGroup(row.getInt("smallest_group")),
                row.getLong("version"),
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
    }
}
