package org.sessionwise.demo.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a component of the demonstration writes once it is there, one after the other and not in the way of its start. */
final class OwnThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    /** Something to write; whatever goes wrong, the demonstration goes on without it. */
    @FunctionalInterface
    interface Errand {
        void run() throws Exception;
    }

    private final ExecutorService thread;

    OwnThread(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    void run(Errand errand) {
        try {
            thread.execute(() -> {
                try {
                    errand.run();
                } catch (Exception e) {
                    LOG.debug("something is left out of the demonstration", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the demonstration is over", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
