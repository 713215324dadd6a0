package org.sessionwise.database.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.SqlWork;
import org.sqlite.SQLiteConnection;

/**
 * The transaction that a thread has open. Begins and ends it by statements, because the driver's own commit begins the next
 * transaction at once, and a failure of that would look like a failed commit.
 */
final class Transaction {

    private final SQLiteConnection connection;
    private final GuardedConnection guarded;
    private final boolean writes;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean joinedWorkFailed;
    private boolean clean;

    Transaction(SQLiteConnection connection, boolean writes) {
        this.connection = connection;
        this.guarded = new GuardedConnection(connection);
        this.writes = writes;
    }

    boolean writes() {
        return writes;
    }

    /** Whether it ended as it should, so that its connection may be used again. */
    boolean clean() {
        return clean;
    }

    /** Runs the outermost work between begin and end. */
    <T> T run(SqlWork<T> work) throws SQLException {
        try {
            execute(writes ? "BEGIN IMMEDIATE" : "BEGIN");
            T result = work.run(guarded.connection());
            if (joinedWorkFailed) {
                throw new DatabaseException("rolled back, because work that had joined the transaction failed");
            }
            guarded.end();
            execute("COMMIT");
            clean = true;
            afterCommit.forEach(Runnable::run);
            return result;
        } finally {
            if (!clean) {
                rollBack();
            }
        }
    }

    /** Runs work inside; if it fails, the whole transaction fails, even if the outer work hides the exception. */
    <T> T join(SqlWork<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.run(guarded.connection());
            done = true;
            return result;
        } finally {
            joinedWorkFailed |= !done;
        }
    }

    /** Runs this if, and after, the transaction is committed. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    private void rollBack() {
        try {
            guarded.end();
            execute("ROLLBACK");
            clean = true;
        } catch (SQLException e) {
            clean = false; // rolled back already, or broken: closing the connection settles both
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
