package org.sessionwise.api.job;

/** The same work is being done already. */
public final class JobRunningException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Job running;

    public JobRunningException(Job running) {
        super("The same is being done already; wait until it has ended, or cancel it.");
        this.running = running;
    }

    /** Returns the job that runs. */
    public Job running() {
        return running;
    }
}
