package org.sessionwise.attainment.internal.facts;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks host and neighbours. One that is silent, broken, or gone in the middle of a call, becomes "no answer". */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    /** A question to the host. */
    interface ToHost<T> {
        T ask() throws HostUnavailableException;
    }

    /** A question to a neighbour. */
    interface ToNeighbour<T> {
        T ask() throws NoAnswerException;
    }

    private Answering() {}

    static <T> T host(ToHost<T> question) throws NoAnswerException {
        try {
            return question.ask();
        } catch (HostUnavailableException e) {
            throw new NoAnswerException("The rostering system gives no answer just now.", e);
        } catch (RuntimeException e) {
            throw broken("The rostering system gave no answer.", e);
        }
    }

    static <T> T neighbour(ToNeighbour<T> question) throws NoAnswerException {
        try {
            return question.ask();
        } catch (RuntimeException e) {
            throw broken("A part of Sessionwise gave no answer; it may have just been switched off. Try again.", e);
        }
    }

    /** By class and place: the message might name a person. */
    private static NoAnswerException broken(String message, RuntimeException e) {
        LOG.debug(
                "{} at {}",
                e.getClass().getName(),
                e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
        return new NoAnswerException(message, e);
    }
}
