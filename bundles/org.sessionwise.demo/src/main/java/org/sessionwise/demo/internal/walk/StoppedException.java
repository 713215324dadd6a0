package org.sessionwise.demo.internal.walk;

/** The walk cannot go on; the message says where it stopped and what the answer was. */
final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    StoppedException(String message) {
        super(message);
    }
}
