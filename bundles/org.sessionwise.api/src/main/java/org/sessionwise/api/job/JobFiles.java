package org.sessionwise.api.job;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;

/**
 * Keeps the files that jobs made, in the database, until their time is over. What is kept is bounded: of one owner the newest
 * {@value #MOST_OF_ONE}; {@value #MOST} in all, beyond which none is taken, since others' files stay their whole time. Safe from any thread.
 */
@ProviderType
public interface JobFiles {

    /** The largest file, in bytes. */
    int MOST_BYTES = 16 * 1024 * 1024;

    /** How many files of one owner. */
    int MOST_OF_ONE = 10;

    /** How many files in all. */
    int MOST = 100;

    /**
     * Keeps a file; the owner's oldest goes where they have too many.
     *
     * @throws NoAnswerException if it is too large, there is no room for it, or the database gave no answer; it is not kept
     */
    void keep(JobFile file) throws NoAnswerException;

    /** Tells whether another file of an owner could be kept now: to be asked before it is made. */
    boolean hasRoom(Actor owner) throws NoAnswerException;

    /** Returns the ids of the jobs whose files are kept for an owner now; empty if there are none. */
    Set<String> kept(Actor owner) throws NoAnswerException;

    /** Returns the file of a job; empty if there is none, or its time is over. Who may have it is the caller's matter. */
    Optional<JobFile> find(String job) throws NoAnswerException;
}
