package org.sessionwise.jobplan.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads job plans from one place; registered as an OSGi service, one for each place. */
@ConsumerType
public interface JobPlanSource {

    /** Returns a stable id, unique among sources, such as {@code http~trust}. Cursors and plans are kept under it. */
    String id();

    /** Returns how people call it. */
    String title();

    /**
     * Reads everything that changed since a cursor, or everything.
     *
     * <p>Called by one thread at a time for each source. May block as long as the source's own configured deadline, and tells
     * progress meanwhile; ends soon after the thread is interrupted. It is all or nothing: an answer is complete, or it is an
     * exception. Single bad records do not spoil the answer: they are told in {@link JobPlanBatch#rejected()} with what was
     * expected, and the good ones are offered.
     *
     * @param since the cursor of the last answer that was stored; empty to read everything
     * @param progress hears how far it is
     * @throws SourceUnavailableException if no complete answer could be had; nothing is stored then
     */
    JobPlanBatch read(Optional<String> since, PullProgress progress) throws SourceUnavailableException;
}
