package org.sessionwise.api.job;

import org.osgi.annotation.versioning.ProviderType;

/** How work that runs speaks to its job. Safe from any thread. */
@ProviderType
public interface JobControl {

    /** Returns the id of the job; the run id of log, audit and report. */
    String id();

    /**
     * Tells how far the work is; returns at once. Told often, not every word is kept.
     *
     * @param done zero or more
     * @param total -1 if not known
     * @param words what is being done, for people: {@code reading job plans}; no names
     */
    void progress(long done, long total, String words);

    /**
     * Returns if the job may go on.
     *
     * @throws InterruptedException if somebody cancelled it
     */
    void step() throws InterruptedException;

    /**
     * The fence: to be called inside each write transaction of the work. Returns if this node still holds the lease, and keeps
     * others from taking it until the transaction has ended.
     *
     * @throws LeaseLostException if another job took over, or this one was cancelled or given up: let it through, so that
     *     the transaction is rolled back
     */
    void guard();
}
