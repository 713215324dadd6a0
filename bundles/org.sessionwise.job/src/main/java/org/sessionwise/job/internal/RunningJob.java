package org.sessionwise.job.internal;

import java.time.Instant;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.LeaseLostException;

/** A job that runs on this node: how far it is, and whether it is to end. */
final class RunningJob implements JobControl {

    /** Why a job is to end before its work is done. */
    enum Stop {
        CANCELLED(Job.State.CANCELLED, "It was cancelled. Nothing was kept by halves."),
        STOPPED(Job.State.CANCELLED, "Sessionwise was stopped while it ran. Begin it again."),
        LOST(Job.State.LOST, JobRows.LOST);

        final Job.State state;
        final String words;

        Stop(Job.State state, String words) {
            this.state = state;
            this.words = words;
        }
    }

    private final JobOrder order;
    private final Holding holding;
    private final JobStore store;
    private volatile Job job;
    private volatile Job ending;
    private volatile Stop stop;
    private volatile Instant stoppedAt;
    private volatile boolean changed;
    private Thread thread;

    RunningJob(JobOrder order, Job begun, Holding holding, JobStore store) {
        this.order = order;
        this.job = begun;
        this.holding = holding;
        this.store = store;
    }

    Holding holding() {
        return holding;
    }

    Job job() {
        return job;
    }

    /** Tells whether progress was made since this was asked last. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Returns why it is to end; null if it may go on. */
    Stop stop() {
        return stop;
    }

    /** Returns when it was told to end; null if it may go on. */
    Instant stoppedAt() {
        return stoppedAt;
    }

    @Override
    public String id() {
        return holding.job();
    }

    @Override
    public synchronized void progress(long done, long total, String words) {
        if (ending == null) {
            job = Job.running(id(), order, job.startedAt(), Math.max(0, done), Math.max(-1, total), words);
            changed = true;
        }
    }

    @Override
    public void step() throws InterruptedException {
        if (Thread.interrupted() || stop != null) {
            throw new InterruptedException(stop == null ? "interrupted" : stop.words);
        }
    }

    @Override
    public void guard() {
        if (stop != null) {
            throw new LeaseLostException(stop.words);
        }
        if (!store.holds(holding)) {
            throw new LeaseLostException("another job has taken over, or somebody cancelled this one");
        }
    }

    /** Takes the thread that does the work, so that it can be interrupted. */
    synchronized void attach(Thread worker) {
        thread = worker;
        if (stop != null) {
            worker.interrupt();
        }
    }

    /** Lets the thread go: what comes later does not interrupt the next job on it. */
    synchronized void detach() {
        thread = null;
        Thread.interrupted();
    }

    /** Makes it end; the first reason counts. */
    synchronized void stop(Stop why, Instant at) {
        if (stop == null) {
            stoppedAt = at;
            stop = why;
        }
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Ends it; returns false if it had ended already, and stays as it was. It shows once it is {@link #settle settled}. */
    synchronized boolean end(Job.State state, String words, String reference, Instant at) {
        boolean first = ending == null;
        if (first) {
            ending = job.ended(state, words, reference, at);
        }
        return first;
    }

    /** Returns how it ended; null while it runs. */
    Job ending() {
        return ending;
    }

    /** Shows how it ended: whoever sees that may begin the same work again at once. */
    synchronized void settle(Job ended) {
        job = ended;
    }
}
