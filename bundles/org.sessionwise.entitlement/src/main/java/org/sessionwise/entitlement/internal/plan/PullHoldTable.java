package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Ending;
import org.sessionwise.database.Sql;

/** What was held back, and what a person may therefore let through, in the transaction of a connection. */
final class PullHoldTable {

    private final Connection connection;

    PullHoldTable(Connection connection) {
        this.connection = connection;
    }

    void add(PullReport held) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_pull_hold (pull_id, release_key) VALUES (?, ?)",
                        held.id(),
                        held.releaseKey());
        for (int i = 0; i < held.endings().size(); i++) {
            Ending ending = held.endings().get(i);
            new Sql(connection)
                    .update(
                            "INSERT INTO entitlement_pull_ending (pull_id, position, department, ending, in_force)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            held.id(),
                            i,
                            ending.department(),
                            ending.ending(),
                            ending.inForce());
        }
    }

    /** Returns a report with what it held back. */
    PullReport held(PullReport report, String why) throws SQLException {
        List<Ending> endings = new Sql(connection)
                .list(
                        "SELECT department, ending, in_force FROM entitlement_pull_ending WHERE pull_id = ? ORDER BY position",
                        row -> new Ending(row.getString(1), row.getInt(2), row.getInt(3)),
                        report.id());
        String key = new Sql(connection)
                .first(
                        "SELECT release_key FROM entitlement_pull_hold WHERE pull_id = ?",
                        row -> row.getString(1),
                        report.id())
                .orElse("");
        return report.held(why, endings, key);
    }

    /** Lets a person say yes to this, once. */
    void offer(PullHold hold) throws SQLException {
        use(hold.key());
        for (String ending : hold.endings()) {
            new Sql(connection)
                    .update("INSERT INTO entitlement_release (release_key, ending) VALUES (?, ?)", hold.key(), ending);
        }
    }

    /** Returns what a yes stands for; empty if it was given before, or nobody was asked. */
    Set<String> released(String key) throws SQLException {
        return Set.copyOf(new Sql(connection)
                .list(
                        "SELECT ending FROM entitlement_release WHERE release_key = ? ORDER BY ending",
                        row -> row.getString(1),
                        key));
    }

    /** Makes a yes good no more. */
    void use(String key) throws SQLException {
        new Sql(connection).update("DELETE FROM entitlement_release WHERE release_key = ?", key);
    }
}
