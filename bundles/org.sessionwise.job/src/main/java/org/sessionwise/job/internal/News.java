package org.sessionwise.job.internal;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, in order and on one thread of its own: a slow one holds up nothing but the news. */
final class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final ExecutorService teller = Executors.newSingleThreadExecutor(new NamedThreads("sessionwise-job-news"));
    private final Supplier<List<JobListener>> listeners;

    News(Supplier<List<JobListener>> listeners) {
        this.listeners = listeners;
    }

    void tell(Job job) {
        try {
            teller.execute(() -> listeners.get().forEach(listener -> tell(listener, job)));
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped: nobody is told of {}", job);
        }
    }

    private static void tell(JobListener listener, Job job) {
        try {
            listener.jobChanged(job);
        } catch (RuntimeException | LinkageError e) { // one whose bundle is being replaced, too
            String name = listener.getClass().getName();
            LOG.warn("{} failed with {} when told of a job.", name, e.getClass().getName());
        }
    }

    /** Tells what is left, within the time; then no more. */
    void close(long millis) throws InterruptedException {
        teller.shutdown();
        if (!teller.awaitTermination(millis, TimeUnit.MILLISECONDS)) {
            teller.shutdownNow();
        }
    }
}
