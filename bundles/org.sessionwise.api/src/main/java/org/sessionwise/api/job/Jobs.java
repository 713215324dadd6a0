package org.sessionwise.api.job;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;

/**
 * Does work in the background. Of jobs with the same lease one runs at a time, whatever the number of nodes on one
 * database. A job whose node dies is {@link Job.State#LOST} once its lease has run out; it is never begun again by itself.
 * Safe from any thread.
 */
@ProviderType
public interface Jobs {

    /**
     * Begins work and returns at once.
     *
     * @return the job, running
     * @throws JobRunningException if another job holds the lease, or as many of the kind run for the actor as the order allows
     * @throws NoAnswerException if the database gave no answer, or too much is running, of its kind or in all; nothing was begun
     */
    Job begin(JobOrder order, JobWork work) throws JobRunningException, NoAnswerException;

    /** Returns a job as it stands; empty if there is none of that id, or it was so long ago that it is forgotten. */
    Optional<Job> find(String id) throws NoAnswerException;

    /**
     * Returns the newest jobs, newest first; empty if there are none.
     *
     * @param most how many at most, zero or more
     */
    List<Job> newest(int most) throws NoAnswerException;

    /**
     * Asks a job to end, on whichever node it runs; it ends at its next step, and keeps nothing half. Audited.
     *
     * @return the job as it stands; empty if there is none of that id. A job that has ended is left as it is
     */
    Optional<Job> cancel(String id, Actor actor) throws NoAnswerException;
}
