package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sessionwise.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work in the background, one piece after the other, and tries each again until it went through or is closed. */
final class PersistentTask implements AutoCloseable {

    /** Done as often as it takes: what went through in part is done again. */
    interface Work {
        void run() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(PersistentTask.class);
    private static final int RETRY_SECONDS = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sessionwise-capability");
        made.setDaemon(true);
        return made;
    });

    void begin(Work work) {
        attemptAfter(0, work);
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (IOException | DatabaseException | IllegalStateException e) {
            if (!thread.isShutdown()) {
                LOG.warn("capability switches could not be applied; next try in {} s", RETRY_SECONDS, e);
                attemptAfter(RETRY_SECONDS, work);
            }
        }
    }

    private void attemptAfter(int seconds, Work work) {
        try {
            thread.schedule(() -> attempt(work), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed meanwhile", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
