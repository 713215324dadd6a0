package org.sessionwise.jobplan.spi;

/**
 * The source gave no complete answer. The message is for an operator: what was asked, what came instead, what to do. It
 * holds no credential, no query and no personal data.
 */
public final class SourceUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceUnavailableException(String message) {
        super(message);
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
