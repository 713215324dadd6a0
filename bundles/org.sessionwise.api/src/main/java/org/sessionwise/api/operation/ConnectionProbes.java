package org.sessionwise.api.operation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.api.NoAnswerException;

/**
 * How a part of the product asks what it talks to whether it is there; a service of each part that talks to something.
 * Safe from any thread.
 */
@ConsumerType
public interface ConnectionProbes {

    /** Returns what can be asked now; from memory; empty if nothing. */
    List<Probe> probes();

    /** One question. */
    interface Probe {

        /** Returns the id of the connection; stable. */
        String id();

        Connection.Kind kind();

        /** Returns how people call it. */
        String title();

        /**
         * Asks, with as little as it takes, and leaves everything as it is. Ends soon after the thread is interrupted.
         *
         * @return what answered, in a sentence
         * @throws NoAnswerException if nothing usable answered: the message says what to do
         */
        String ask() throws NoAnswerException;
    }
}
