package org.sessionwise.database.internal;

import java.sql.Connection;
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

/**
 * Lends a bounded number of connections, each inside a transaction that has begun, first come first served.
 *
 * <p>Not HikariCP: it ends work that hangs through {@code Connection.abort}, which SQLite's driver leaves empty, so its close
 * would block for 10 s and leave the statement running. {@link #interruptLent} does stop it, on either engine; and a
 * transaction that begins is the proof that its connection is alive, for which a pool would ask the server once more.
 */
final class ConnectionLane {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLane.class);

    private final Engine engine;
    private final boolean writes;
    private final int size;
    private final Duration wait;
    private final Semaphore turns;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final List<Connection> lent = new ArrayList<>();
    private boolean closed;

    ConnectionLane(Engine engine, boolean writes, int size, Duration wait) {
        this.engine = engine;
        this.writes = writes;
        this.size = size;
        this.wait = wait;
        this.turns = new Semaphore(size, true);
    }

    /** Waits for its turn, begins a transaction, and lends its connection. */
    Connection take() throws SQLException {
        awaitTurn();
        Connection taken = null;
        try {
            taken = begunOnKept();
            if (taken == null) {
                taken = begun(lend(engine.open(writes)));
            }
            return taken;
        } finally {
            if (taken == null) {
                turns.release();
            }
        }
    }

    /** Null if none was kept, or the kept ones were lost: the server may have been started anew since. */
    private Connection begunOnKept() throws SQLException {
        Connection kept = idleOrNull();
        if (kept == null) {
            return null;
        }
        try {
            return begun(kept);
        } catch (SQLException e) {
            if (!engine.lost(e)) {
                throw e;
            }
            LOG.debug("a database connection was lost while nobody used it; a new one takes its place", e);
            closeIdle();
            return null;
        }
    }

    private Connection begun(Connection connection) throws SQLException {
        boolean begun = false;
        try {
            engine.begin(connection, writes);
            begun = true;
            return connection;
        } finally {
            if (!begun) {
                keeps(connection, false);
                close(connection);
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

    private synchronized Connection idleOrNull() {
        if (closed) {
            throw new DatabaseException("the database is closed");
        }
        Connection connection = idle.poll();
        if (connection != null) {
            lent.add(connection);
        }
        return connection;
    }

    private synchronized Connection lend(Connection opened) {
        lent.add(opened);
        return opened;
    }

    /** Takes a connection back; one whose transaction did not end cleanly is closed, which rolls it back. */
    void giveBack(Connection connection, boolean clean) {
        if (!keeps(connection, clean)) {
            close(connection);
        }
        turns.release();
    }

    private synchronized boolean keeps(Connection connection, boolean clean) {
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

    /** Makes the statements that are running fail; their threads close the connections. May wait for the network. */
    void interruptLent() {
        lentNow().forEach(connection -> end(connection, engine::interrupt));
    }

    /** Cuts the connections off from a server that does not even listen to an interrupt. */
    void abortLent() {
        lentNow().forEach(connection -> end(connection, one -> one.abort(Runnable::run)));
    }

    private synchronized List<Connection> lentNow() {
        return List.copyOf(lent);
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }

    private static void end(Connection connection, Ending ending) {
        try {
            ending.of(connection);
        } catch (SQLException e) {
            LOG.debug("a statement could not be ended", e);
        }
    }

    /** Closes the connections nobody holds. */
    void closeIdle() {
        List<Connection> closing;
        synchronized (this) {
            closing = List.copyOf(idle);
            idle.clear();
        }
        closing.forEach(ConnectionLane::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a database connection could not be closed", e);
        }
    }
}
