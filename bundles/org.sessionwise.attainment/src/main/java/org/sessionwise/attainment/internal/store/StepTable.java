package org.sessionwise.attainment.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;

/** Who does what by when, in the transaction of a connection. */
public final class StepTable {

    private final Sql sql;

    public StepTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Returns the newest version for each criterion that has one. */
    public Map<CriterionId, StepPlan> of(AttainmentScope scope) throws SQLException {
        ScopeColumns columns = ScopeColumns.of(scope);
        Map<CriterionId, StepPlan> plans = new HashMap<>();
        sql.list(
                "SELECT criterion, version, owner, due, note, written_by, written_at FROM attainment_step"
                        + " WHERE department = ? AND team = ? AND workgroup = ? ORDER BY criterion, version",
                row -> plans.put(new CriterionId(row.getString("criterion")), plan(row)), // the last one counts
                columns.department(),
                columns.team(),
                columns.group());
        return plans;
    }

    public void add(AttainmentScope scope, CriterionId criterion, StepPlan plan) throws SQLException {
        ScopeColumns columns = ScopeColumns.of(scope);
        sql.update(
                "INSERT INTO attainment_step (department, team, workgroup, criterion, version, owner, due, note,"
                        + " written_by, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                columns.department(),
                columns.team(),
                columns.group(),
                criterion,
                plan.version(),
                plan.content().owner(),
                plan.content().due().map(LocalDate::toString).orElse(""),
                plan.content().note(),
                plan.by().id(),
                plan.at());
    }

    private static StepPlan plan(ResultSet row) throws SQLException {
        Optional<LocalDate> due = Optional.of(row.getString("due"))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
        return new StepPlan(
                new StepPlan.Content(row.getString("owner"), due, row.getString("note")),
                row.getLong("version"),
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
    }
}
