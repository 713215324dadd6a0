package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;

/** Applications as rows, in the transaction of a connection. */
final class ApplicationTable {

    private final Connection connection;

    ApplicationTable(Connection connection) {
        this.connection = connection;
    }

    void add(Application application) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_application (id, department, template_id, template_version, state, undoes,"
                                + " undone, at, actor, as_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        application.id(),
                        application.department(),
                        application.templateId(),
                        application.templateVersion(),
                        application.state(),
                        application.undoes(),
                        application.undone(),
                        application.at(),
                        application.actor().id(),
                        application.asOf());
    }

    /** Takes the one turn to write to a template; false if another application has it. */
    boolean takeTurn(Application application) throws SQLException {
        return new Sql(connection)
                        .update(
                                "INSERT INTO entitlement_write_turn (template_id, application_id) VALUES (?, ?)"
                                        + " ON CONFLICT (template_id) DO NOTHING",
                                application.templateId(),
                                application.id())
                > 0;
    }

    void giveTurnBack(Application application) throws SQLException {
        new Sql(connection).update("DELETE FROM entitlement_write_turn WHERE application_id = ?", application.id());
    }

    /** Takes back what was added in this transaction. */
    void remove(Application application) throws SQLException {
        new Sql(connection).update("DELETE FROM entitlement_application WHERE id = ?", application.id());
    }

    boolean isMade(Application application) throws SQLException {
        return find(application.id())
                .filter(now -> now.state() == Application.State.MADE)
                .isPresent();
    }

    void setState(Application application, Application.State state) throws SQLException {
        new Sql(connection)
                .update("UPDATE entitlement_application SET state = ? WHERE id = ?", state, application.id());
    }

    void setUndone(String id) throws SQLException {
        new Sql(connection).update("UPDATE entitlement_application SET undone = 1 WHERE id = ?", id);
    }

    Optional<Application> find(String id) throws SQLException {
        return new Sql(connection)
                .first("SELECT * FROM entitlement_application WHERE id = ?", ApplicationTable::application, id);
    }

    /** Returns what took an application back; empty if nothing did. */
    Optional<Application> undoing(Application application) throws SQLException {
        return new Sql(connection)
                .first(
                        "SELECT * FROM entitlement_application WHERE undoes = ? AND state = 'MADE' ORDER BY number",
                        ApplicationTable::application,
                        application.id());
    }

    /** Returns what is pending for a template, oldest first. */
    List<Application> pending(String templateId) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT * FROM entitlement_application WHERE template_id = ? AND state = 'PENDING' ORDER BY number",
                        ApplicationTable::application,
                        templateId);
    }

    /** Returns the templates of a department for which something is pending. */
    List<String> templatesPending(DepartmentId department) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT DISTINCT template_id FROM entitlement_application WHERE department = ?"
                                + " AND state = 'PENDING' ORDER BY template_id",
                        row -> row.getString(1),
                        department);
    }

    /** Returns all templates for which something is pending. */
    List<String> templatesPending() throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT DISTINCT template_id FROM entitlement_application WHERE state = 'PENDING' ORDER BY template_id",
                        row -> row.getString(1));
    }

    /** Returns what was applied to a template and not an undo itself, newest first. */
    List<Application> made(DepartmentId department, String templateId) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT * FROM entitlement_application WHERE department = ? AND template_id = ? AND state = 'MADE'"
                                + " AND undoes = '' ORDER BY number DESC",
                        ApplicationTable::application,
                        department,
                        templateId);
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(
                row.getString("id"),
                new DepartmentId(row.getString("department")),
                row.getString("template_id"),
                row.getString("template_version"),
                Application.State.valueOf(row.getString("state")),
                row.getString("undoes"),
                row.getBoolean("undone"),
                Instant.parse(row.getString("at")),
                new Actor(row.getString("actor")),
                Sql.text(row, "as_of").map(LocalDate::parse));
    }
}
