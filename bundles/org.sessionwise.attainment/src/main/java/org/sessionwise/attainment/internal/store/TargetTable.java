package org.sessionwise.attainment.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.Target;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.attainment.AttainmentScope;

/** Levels to reach, in the transaction of a connection. */
public final class TargetTable {

    private final Sql sql;

    public TargetTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Returns the newest version; empty if there is none. */
    public Optional<Target> of(AttainmentScope scope) throws SQLException {
        ScopeColumns columns = ScopeColumns.of(scope);
        return sql.first(
                "SELECT level, due, version, written_by, written_at FROM attainment_target"
                        + " WHERE department = ? AND team = ? AND workgroup = ? ORDER BY version DESC LIMIT 1",
                row -> new Target(
                        scope,
                        row.getInt("level"),
                        LocalDate.parse(row.getString("due")),
                        row.getLong("version"),
                        new Actor(row.getString("written_by")),
                        Instant.parse(row.getString("written_at"))),
                columns.department(),
                columns.team(),
                columns.group());
    }

    public void add(Target target) throws SQLException {
        ScopeColumns columns = ScopeColumns.of(target.scope());
        sql.update(
                "INSERT INTO attainment_target (department, team, workgroup, version, level, due, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                columns.department(),
                columns.team(),
                columns.group(),
                target.version(),
                target.level(),
                target.by(),
                target.actor().id(),
                target.at());
    }
}
