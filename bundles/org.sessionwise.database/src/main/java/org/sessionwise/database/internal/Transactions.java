package org.sessionwise.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.SqlWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in the transaction of its thread: in a new one, or in the one that is open. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final Duration AFTER_INTERRUPT = Duration.ofMillis(500);

    private final ThreadLocal<Transaction> open = new ThreadLocal<>();
    private final Engine engine;
    private final ConnectionLane writer;
    private final ConnectionLane readers;

    Transactions(Engine engine, int readers, Duration wait) {
        this.engine = engine;
        this.writer = new ConnectionLane(engine, true, 1, wait);
        this.readers = new ConnectionLane(engine, false, readers, wait);
    }

    /** The transaction of this thread, or null. */
    Transaction open() {
        return open.get();
    }

    <T> T write(SqlWork<T> work) {
        return run(writer, true, work);
    }

    <T> T read(SqlWork<T> work) {
        return run(readers, false, work);
    }

    /** Runs work in the transaction that this thread has open. */
    <T> T join(SqlWork<T> work) {
        try {
            return open.get().join(work);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private <T> T run(ConnectionLane lane, boolean writes, SqlWork<T> work) {
        try {
            Connection connection = lane.take();
            Transaction transaction = new Transaction(engine, connection, writes);
            open.set(transaction);
            try {
                return transaction.run(work);
            } finally {
                open.remove();
                lane.giveBack(connection, transaction.clean());
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private DatabaseException refused(SQLException e) {
        return new DatabaseException("rolled back: " + engine.reason(e), e);
    }

    /** Refuses new work, waits for the work in flight, interrupts what is left, closes; never much longer than asked. */
    void close(Duration longest) {
        writer.refuse();
        readers.refuse();
        try {
            long end = System.nanoTime() + longest.toNanos();
            if (!drained(end) && !endedBy(this::interrupt) && !endedBy(this::abort)) {
                LOG.warn("database work was still running when the database closed; it will be rolled back");
            }
            closeIdle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeIdle();
        }
    }

    private void interrupt() {
        writer.interruptLent();
        readers.interruptLent();
    }

    private void abort() {
        writer.abortLent();
        readers.abortLent();
    }

    private boolean endedBy(Runnable means) throws InterruptedException {
        inBound(means);
        return drained(System.nanoTime() + AFTER_INTERRUPT.toNanos());
    }

    private boolean drained(long end) throws InterruptedException {
        return writer.drained(Duration.ofNanos(end - System.nanoTime()))
                & readers.drained(Duration.ofNanos(end - System.nanoTime()));
    }

    private void closeIdle() {
        inBound(() -> {
            readers.closeIdle();
            writer.closeIdle();
        });
    }

    /** Whoever stops us must not wait for a disk (the last to close copies SQLite's log into its file) or for a network. */
    private static void inBound(Runnable ending) {
        Thread thread = new Thread(ending, "sessionwise-database-close");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(AFTER_INTERRUPT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
