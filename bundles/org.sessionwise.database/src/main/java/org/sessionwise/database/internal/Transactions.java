package org.sessionwise.database.internal;

import java.sql.SQLException;
import java.time.Duration;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.SqlWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Runs work in the transaction of its thread: in a new one, or in the one that is open. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final Duration AFTER_INTERRUPT = Duration.ofMillis(500);

    private final ThreadLocal<Transaction> open = new ThreadLocal<>();
    private final ConnectionLane writer;
    private final ConnectionLane readers;

    Transactions(ConnectionLane writer, ConnectionLane readers) {
        this.writer = writer;
        this.readers = readers;
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
            SQLiteConnection connection = lane.take();
            Transaction transaction = new Transaction(connection, writes);
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

    private static DatabaseException refused(SQLException e) {
        return new DatabaseException("rolled back: " + reason(e), e);
    }

    private static String reason(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            return code.name() + ", " + code.message;
        }
        return e.getMessage();
    }

    /** Refuses new work, waits for the work in flight, interrupts what is left, closes; never much longer than asked. */
    void close(Duration longest) {
        writer.refuse();
        readers.refuse();
        try {
            long end = System.nanoTime() + longest.toNanos();
            if (!drained(end)) {
                writer.interruptLent();
                readers.interruptLent();
                end = System.nanoTime() + AFTER_INTERRUPT.toNanos();
                if (!drained(end)) {
                    LOG.warn("database work was still running when the database closed; it will be rolled back");
                }
            }
            closeFiles();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeFiles();
        }
    }

    private boolean drained(long end) throws InterruptedException {
        return writer.drained(Duration.ofNanos(end - System.nanoTime()))
                & readers.drained(Duration.ofNanos(end - System.nanoTime()));
    }

    /** The last to close copies the log into the file. That waits for the disk, and whoever stops us must not. */
    private void closeFiles() {
        Thread closing = new Thread(
                () -> {
                    readers.closeIdle();
                    writer.closeIdle();
                },
                "sessionwise-database-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(AFTER_INTERRUPT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
