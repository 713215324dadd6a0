package org.sessionwise.database.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sessionwise.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * Lends a bounded number of connections, first come first served.
 *
 * <p>Not HikariCP: it ends work that hangs through {@code Connection.abort}, which this driver leaves empty, so its close
 * would block for 10 s and leave the statement running. {@link #interruptLent} does stop it.
 */
final class ConnectionLane {

    /** Opens one more connection. */
    interface Opener {
        SQLiteConnection open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLane.class);

    private final Opener opener;
    private final int size;
    private final Duration wait;
    private final Semaphore turns;
    private final Deque<SQLiteConnection> idle = new ArrayDeque<>();
    private final List<SQLiteConnection> lent = new ArrayList<>();
    private boolean closed;

    ConnectionLane(Opener opener, int size, Duration wait) {
        this.opener = opener;
        this.size = size;
        this.wait = wait;
        this.turns = new Semaphore(size, true);
    }

    /** Waits for its turn, then lends a connection. */
    SQLiteConnection take() throws SQLException {
        awaitTurn();
        SQLiteConnection taken = null;
        try {
            taken = idleOrNull();
            if (taken == null) {
                taken = lend(opener.open());
            }
            return taken;
        } finally {
            if (taken == null) {
                turns.release();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseException("no turn at the database within " + wait.toMillis()
                        + " ms: it is overloaded," + " or a transaction hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for a turn at the database", e);
        }
    }

    private synchronized SQLiteConnection idleOrNull() {
        if (closed) {
            throw new DatabaseException("the database is closed");
        }
        SQLiteConnection connection = idle.poll();
        if (connection != null) {
            lent.add(connection);
        }
        return connection;
    }

    private synchronized SQLiteConnection lend(SQLiteConnection opened) {
        lent.add(opened);
        return opened;
    }

    /** Takes a connection back; one whose transaction did not end cleanly is closed, which rolls it back. */
    void giveBack(SQLiteConnection connection, boolean clean) {
        if (!keeps(connection, clean)) {
            close(connection);
        }
        turns.release();
    }

    private synchronized boolean keeps(SQLiteConnection connection, boolean clean) {
        lent.remove(connection);
        if (clean && !closed) {
            idle.push(connection);
        }
        return clean && !closed;
    }

    /** Lends no more. */
    synchronized void refuse() {
        closed = true;
    }

    /** Waits until all connections are back; false if some are not in time. */
    boolean drained(Duration longest) throws InterruptedException {
        boolean all = turns.tryAcquire(size, Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
        if (all) {
            turns.release(size);
        }
        return all;
    }

    /** Makes the statements that are running fail; their threads close the connections. */
    synchronized void interruptLent() {
        for (SQLiteConnection connection : lent) {
            try {
                connection.getDatabase().interrupt();
            } catch (SQLException e) {
                LOG.debug("a statement could not be interrupted", e);
            }
        }
    }

    /** Closes the connections nobody holds. */
    void closeIdle() {
        List<SQLiteConnection> closing;
        synchronized (this) {
            closing = List.copyOf(idle);
            idle.clear();
        }
        closing.forEach(ConnectionLane::close);
    }

    private static void close(SQLiteConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a database connection could not be closed", e);
        }
    }
}
