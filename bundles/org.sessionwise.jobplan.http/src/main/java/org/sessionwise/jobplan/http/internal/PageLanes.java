package org.sessionwise.jobplan.http.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/**
 * The source's own threads: page reads run on them, a bounded number at a time, and end when the reader gives up or the
 * source stops.
 */
final class PageLanes implements AutoCloseable {

    private static final long IDLE_SECONDS = 30;

    private final int lanes;
    private final ThreadPoolExecutor threads;
    private final Set<Future<?>> begun = ConcurrentHashMap.newKeySet();

    PageLanes(String name, int lanes) {
        AtomicInteger count = new AtomicInteger();
        this.lanes = lanes;
        this.threads = new ThreadPoolExecutor(
                lanes, lanes, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs one task and waits for it. */
    <T> T run(Callable<T> task, Deadline deadline) throws SourceUnavailableException, ExpiredException {
        List<T> results = new ArrayList<>();
        runAll(List.of(task).iterator(), deadline, results::add);
        return results.get(0);
    }

    /**
     * Runs all tasks and waits for them. If one fails, or the thread is interrupted, the others are cancelled.
     *
     * @param results hears each result on the calling thread, in the order they come
     */
    <T> void runAll(Iterator<Callable<T>> tasks, Deadline deadline, Consumer<T> results)
            throws SourceUnavailableException, ExpiredException {
        BlockingQueue<Future<T>> finished = new LinkedBlockingQueue<>();
        Set<Future<T>> outstanding = new HashSet<>();
        try {
            do {
                while (outstanding.size() < lanes && tasks.hasNext()) {
                    outstanding.add(begun(tasks.next(), finished));
                }
                Future<T> done = next(finished, deadline);
                outstanding.remove(done);
                begun.remove(done);
                results.accept(result(done));
            } while (!outstanding.isEmpty() || tasks.hasNext());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException(
                    Reason.STOPPED, "reading was interrupted; nothing of it was used", interrupted);
        } catch (RejectedExecutionException | CancellationException stopping) {
            throw new SourceUnavailableException(
                    Reason.STOPPED, "the source is being stopped; nothing of it was used", stopping);
        } finally {
            outstanding.forEach(task -> task.cancel(true));
            begun.removeAll(outstanding);
        }
    }

    private <T> Future<T> begun(Callable<T> task, BlockingQueue<Future<T>> finished) {
        // Unlike an ExecutorCompletionService this tells of a cancelled task at once, even while it still runs.
        FutureTask<T> future = new FutureTask<>(task) {
            @Override
            protected void done() {
                finished.add(this);
            }
        };
        begun.add(future);
        threads.execute(future);
        if (threads.isShutdown()) {
            future.cancel(true); // closed in between, and perhaps not seen there
        }
        return future;
    }

    private static <T> Future<T> next(BlockingQueue<Future<T>> finished, Deadline deadline)
            throws InterruptedException, SourceUnavailableException {
        Future<T> done = finished.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        if (done == null) {
            throw new SourceUnavailableException("the feed did not give all pages within "
                    + deadline.allowed().toSeconds() + " s; raise totalDeadlineSeconds or ask its makers");
        }
        return done;
    }

    private static <T> T result(Future<T> done)
            throws InterruptedException, SourceUnavailableException, ExpiredException {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SourceUnavailableException unavailable) {
                throw unavailable;
            }
            if (failed.getCause() instanceof ExpiredException expired) {
                throw expired;
            }
            throw new IllegalStateException("reading a page failed", failed.getCause());
        }
    }

    /** Ends the threads; a read under way ends with "stopped". Does not wait. */
    @Override
    public void close() {
        threads.shutdownNow();
        // A read must not wait for an exchange that does not hear the interrupt; its thread ends at its own deadline.
        begun.forEach(task -> task.cancel(true));
    }
}
