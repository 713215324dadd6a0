package org.sessionwise.api;

/**
 * No complete answer could be had now, because the host or the database did not give one; the same call may go through
 * later. Nothing was changed unless the method says otherwise. The message is fit for a user and names no person.
 */
public final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    public NoAnswerException(String message) {
        super(message);
    }

    public NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
