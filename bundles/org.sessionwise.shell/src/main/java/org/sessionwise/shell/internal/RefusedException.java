package org.sessionwise.shell.internal;

/** What was typed makes no sense; the message says what would. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
