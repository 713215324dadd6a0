package org.sessionwise.job.internal;

import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.api.job.LeaseLostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The threads that do the work, so many and no more, and the one that beats. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final String RUN = "run";
    private static final long IDLE_SECONDS = 30;
    private static final long STOP_MILLIS = 3_000;
    private static final String FAULT = "It failed by a fault of Sessionwise, and kept nothing. The log says more.";

    private final Settings settings;
    private final RunningJobs running;
    private final Clock clock;
    private final Semaphore free;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService heart;

    Workers(Settings settings, RunningJobs running, Clock clock) {
        this.settings = settings;
        this.running = running;
        this.clock = clock;
        this.free = new Semaphore(settings.most());
        this.threads = new ThreadPoolExecutor(
                settings.most(),
                settings.most(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), // no longer than what was reserved
                new NamedThreads("sessionwise-job"));
        this.threads.allowCoreThreadTimeOut(true);
        this.heart = new ScheduledThreadPoolExecutor(1, new NamedThreads("sessionwise-job-heartbeat"));
    }

    void beat(Runnable heartbeat) {
        long millis = settings.beat().toMillis();
        heart.scheduleWithFixedDelay(heartbeat, 0, millis, TimeUnit.MILLISECONDS);
    }

    /** Reserves a thread for a job. */
    void reserve() throws NoAnswerException {
        if (threads.isShutdown()) {
            throw new NoAnswerException("Sessionwise is being stopped. Try again in a moment.");
        }
        if (!free.tryAcquire()) {
            throw new NoAnswerException("As many jobs are running as may run at a time: " + settings.most()
                    + ". Try again when one has ended.");
        }
    }

    /** Gives back what was reserved and not used. */
    void release() {
        free.release();
    }

    /** Does the work on the thread that was reserved. */
    void work(RunningJob job, JobWork work) {
        try {
            threads.execute(() -> run(job, work));
        } catch (RejectedExecutionException e) {
            free.release();
            running.end(job, RunningJob.Stop.STOPPED.state, RunningJob.Stop.STOPPED.words, "");
        }
    }

    private void run(RunningJob job, JobWork work) {
        MDC.put(RUN, job.id());
        try {
            job.attach(Thread.currentThread());
            JobResult result = work.run(job);
            job.detach();
            Job.State state = result.isDone() ? Job.State.DONE : Job.State.FAILED;
            running.end(job, state, result.words(), result.reference());
        } catch (InterruptedException e) {
            endEarly(job, RunningJob.Stop.CANCELLED.state, RunningJob.Stop.CANCELLED.words);
        } catch (LeaseLostException e) {
            endEarly(job, RunningJob.Stop.LOST.state, RunningJob.Stop.LOST.words);
        } catch (NoAnswerException e) {
            endEarly(job, Job.State.FAILED, e.getMessage());
        } catch (RuntimeException | Error e) {
            // Errors, too, such as a source's stack that overflows: a job that never ends would keep its lease.
            complain(job, e);
            endEarly(job, Job.State.FAILED, FAULT);
        } finally {
            MDC.remove(RUN);
            free.release();
        }
    }

    /** Whoever was told to end may have ended in any way: then that it was told so is the reason. */
    private void endEarly(RunningJob job, Job.State state, String words) {
        job.detach();
        RunningJob.Stop stop = job.stop();
        running.end(job, stop == null ? state : stop.state, stop == null ? words : stop.words, "");
    }

    /** By class and place: the message might name a person. */
    private static void complain(RunningJob job, Throwable e) {
        if (job.stop() == null) {
            Object place = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0];
            LOG.warn(
                    "A job of kind {} failed with {} at {}.",
                    job.job().kind(),
                    e.getClass().getName(),
                    place);
            LOG.debug("The fault in full:", e);
        }
    }

    /** Interrupts what runs, waits for it within the bound, and ends the threads. */
    void close() {
        threads.shutdown();
        running.active().forEach(job -> job.stop(RunningJob.Stop.STOPPED, clock.instant()));
        heart.shutdownNow();
        try {
            if (!threads.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("Jobs were told to end and did not: what they still want to write is refused.");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
