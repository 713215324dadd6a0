package org.sessionwise.jobplan.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads job plans from one place; registered as an OSGi service, one for each place. It needs no service property. It
 * may come and go at any time: the plans read from it stay.
 */
@ConsumerType
public interface JobPlanSource {

    /**
     * Returns a stable id, unique among sources, such as {@code http~trust}. Cursors and plans are kept under it: under
     * another id they count as another source's.
     */
    String id();

    /** Returns how people call it. Like {@link #id()}, answered from memory. */
    String title();

    /**
     * Reads everything that changed since a cursor, or everything.
     *
     * <p>Called by one thread at a time for each source. May block as long as the source's own configured deadline, and tells
     * progress meanwhile; ends soon after the thread is interrupted. It is all or nothing: an answer is complete, or it is an
     * exception. Single bad records do not spoil the answer: they are told in {@link JobPlanBatch#rejected()} with what was
     * expected, and the good ones are offered.
     *
     * @param since the cursor of the last answer of which no plan was refused; empty to read everything. A
     *     cursor that is no longer good, or that is not one of its own, is no error: read everything
     * @param progress hears how far it is
     * @throws SourceUnavailableException if no complete answer could be had; nothing is stored then
     */
    JobPlanBatch read(Optional<String> since, PullProgress progress) throws SourceUnavailableException;

    /**
     * Asks whether the place answers now, with as little as it takes; reads no plan and keeps nothing. For an administrator who
     * wants to know. Blocks some seconds at most.
     *
     * @return what answered, in a sentence; empty, as by default, if the place cannot be asked without reading
     * @throws SourceUnavailableException if nothing usable answered: the message says what to do
     */
    default Optional<String> probe() throws SourceUnavailableException {
        return Optional.empty();
    }
}
