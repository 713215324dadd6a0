package org.sessionwise.host.spi;

/** The host gave no complete answer; the caller may ask again later. The message names no person. */
public final class HostUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public HostUnavailableException(String message) {
        super(message);
    }

    public HostUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
