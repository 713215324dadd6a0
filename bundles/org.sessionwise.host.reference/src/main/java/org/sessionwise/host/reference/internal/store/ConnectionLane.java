package org.sessionwise.host.reference.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A few connections to one file that are lent out in turn and kept open in between. Safe from any thread. */
final class ConnectionLane implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS =
            4; // with the busy timeout below the 10 s in which the host SPI wants an answer

    private final DataSource source;
    private final Semaphore permits;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ConnectionLane(DataSource source, int connections) {
        this.source = source;
        this.permits = new Semaphore(connections, true);
    }

    <T> T inTransaction(Work<T> work) {
        takePermit();
        try {
            return run(work);
        } catch (SQLException e) {
            throw new StoreException("the rota database gave no answer", e);
        } finally {
            permits.release();
        }
    }

    private void takePermit() {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException("the rota database is busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the rota database", e);
        }
    }

    private <T> T run(Work<T> work) throws SQLException {
        Connection connection = borrow();
        boolean reusable = false;
        try {
            T answer = work.on(connection);
            connection.commit();
            reusable = true;
            return answer;
        } catch (SQLException | RuntimeException e) {
            reusable = undo(connection, e);
            throw e;
        } finally {
            giveBack(connection, reusable);
        }
    }

    private Connection borrow() throws SQLException {
        if (closed) {
            throw new StoreException("the rota database is closed");
        }
        Connection kept = idle.pollFirst();
        if (kept != null) {
            return kept;
        }
        Connection fresh = source.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private static boolean undo(Connection connection, Exception cause) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return false;
        }
    }

    private void giveBack(Connection connection, boolean reusable) throws SQLException {
        if (reusable) {
            idle.addFirst(connection);
        } else {
            connection.close();
        }
        if (closed) {
            closeIdle();
        }
    }

    /** Closes what lies idle; a connection that is out is closed when it comes back. */
    @Override
    public void close() throws SQLException {
        closed = true;
        closeIdle();
    }

    private void closeIdle() throws SQLException {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
