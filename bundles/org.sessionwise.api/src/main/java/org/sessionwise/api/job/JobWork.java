package org.sessionwise.api.job;

import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.api.NoAnswerException;

/** The work of a job; run once, on a thread of the job's own. */
@ConsumerType
@FunctionalInterface
public interface JobWork {

    /**
     * Does the work, soon ending when the thread is interrupted.
     *
     * @return what became of it
     * @throws NoAnswerException if host or database gave no answer: the job has failed, with the message as its words
     * @throws InterruptedException if it was cancelled; nothing was kept
     */
    JobResult run(JobControl control) throws NoAnswerException, InterruptedException;
}
