package org.sessionwise.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.SqlWork;

/** The transaction that a thread has open. */
final class Transaction {

    private final Engine engine;
    private final Connection connection;
    private final GuardedConnection guarded;
    private final boolean writes;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean joinedWorkFailed;
    private boolean clean;

    /** On a connection on which it has begun. */
    Transaction(Engine engine, Connection connection, boolean writes) {
        this.engine = engine;
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

    /** Runs the outermost work, and commits or rolls back. */
    <T> T run(SqlWork<T> work) throws SQLException {
        try {
            T result = work.run(guarded.connection());
            if (joinedWorkFailed) {
                throw new DatabaseException("rolled back, because work that had joined the transaction failed");
            }
            guarded.end();
            commit();
            clean = true;
            afterCommit.forEach(Runnable::run);
            return result;
        } finally {
            if (!clean) {
                rollBack();
            }
        }
    }

    private void commit() throws SQLException {
        try {
            engine.commit(connection);
        } catch (SQLException e) {
            if (writes && engine.lost(e)) {
                throw new DatabaseException("the database was lost while it committed: look whether it was written", e);
            }
            throw e;
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
            engine.rollBack(connection);
            clean = true;
        } catch (SQLException e) {
            clean = false; // rolled back already, or broken: closing the connection settles both
        }
    }
}
