package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sessionwise.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one piece of work in the background as soon as it can, and tries again until it went through or is closed. */
final class PersistentTask implements AutoCloseable {

    /** The work. */
    interface Work {
        void run() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(PersistentTask.class);
    private static final int RETRY_SECONDS = 10;

    private final Work work;
    private final ScheduledExecutorService thread;

    PersistentTask(Work work) {
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "sessionwise-capability");
            made.setDaemon(true);
            return made;
        });
        thread.execute(this::attempt);
    }

    private void attempt() {
        try {
            work.run();
        } catch (IOException | DatabaseException | IllegalStateException e) {
            if (!thread.isShutdown()) {
                LOG.warn("the remembered capability switches could not be applied; next try in {} s", RETRY_SECONDS, e);
                tryAgain();
            }
        }
    }

    private void tryAgain() {
        try {
            thread.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed meanwhile", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
