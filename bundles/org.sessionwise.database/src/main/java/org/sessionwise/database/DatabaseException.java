package org.sessionwise.database;

/**
 * The database gave no answer, or refused; the transaction was rolled back. Its message says what an operator can do and
 * holds no row of data; the cause, where there is one, is the driver's exception.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message only: the database refused. */
    public DatabaseException(String message) {
        super(message);
    }

    /** With the driver's exception as its cause. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
