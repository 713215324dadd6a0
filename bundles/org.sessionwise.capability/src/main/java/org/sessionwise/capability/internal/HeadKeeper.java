package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the head of the chain to its file, in the background, after the transaction that moved it. What it writes was read
 * from another transaction, so the file may be behind the log but never before it. A log that does not hold the head of the
 * file is left alone.
 */
final class HeadKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeper.class);
    private static final int FIRST_LOOK_MILLIS = 10;
    private static final int MOST_LOOKS = 13; // the last one more than a minute after the entry

    private final Store store;
    private final HeadFile file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sessionwise-audit-head");
        made.setDaemon(true);
        return made;
    });
    private long expected;
    private int looks;
    private boolean waiting;
    private volatile String fault = "";

    HeadKeeper(Store store, HeadFile file) {
        this.store = store;
        this.file = file;
    }

    /** Tells that a transaction, which may not have ended yet, made the log this long. */
    synchronized void await(long count) {
        expected = Math.max(expected, count);
        looks = 0;
        lookSoon();
    }

    private synchronized void lookSoon() {
        if (!waiting && looks < MOST_LOOKS) {
            try {
                thread.schedule(this::look, (long) FIRST_LOOK_MILLIS << looks, TimeUnit.MILLISECONDS);
                waiting = true;
                looks++;
            } catch (RejectedExecutionException e) {
                LOG.debug("closed meanwhile", e);
            }
        }
    }

    private void look() {
        synchronized (this) {
            waiting = false;
        }
        try {
            arrived(catchUp());
        } catch (IOException e) {
            LOG.warn("the head of the audit log could not be written to {}", file, e);
            fault = "the head of the log cannot be written to " + file;
            lookSoon();
        } catch (DatabaseException | IllegalStateException e) {
            LOG.debug("the head of the audit log could not be read; next try after the next entry", e);
        }
    }

    private void arrived(Head head) {
        fault = "";
        synchronized (this) {
            if (head.count() < expected) {
                lookSoon(); // not committed yet, or rolled back
            }
        }
    }

    private Head catchUp() throws IOException {
        Head kept = file.last();
        Head now = store.read(connection -> {
            AuditTable table = new AuditTable(connection);
            return kept.equals(Head.NONE) || table.contains(kept) ? table.head() : kept;
        });
        if (now.count() > kept.count() && file.exists()) {
            file.append(now);
        }
        return now;
    }

    /** Returns what hinders the file from being written; empty text if nothing does. */
    String fault() {
        return fault;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
