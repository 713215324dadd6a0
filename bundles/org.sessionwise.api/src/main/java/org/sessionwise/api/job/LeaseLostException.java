package org.sessionwise.api.job;

/** The lease of a job is no longer its own: what it was about to write must not be written. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(String message) {
        super(message);
    }
}
