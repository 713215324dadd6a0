package org.sessionwise.host.reference.internal.store;

/** The database gave no answer; whatever was being written is undone. The message names no person. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
