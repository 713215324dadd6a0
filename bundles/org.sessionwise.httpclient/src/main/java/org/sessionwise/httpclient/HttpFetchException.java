package org.sessionwise.httpclient;

/**
 * There was no complete answer. The message is fit for an operator: it names the method and the host, and holds no path,
 * query, header or credential.
 */
public final class HttpFetchException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there was no answer. */
    public enum Kind {
        /** The answer was not complete in time. */
        DEADLINE,
        /** The body or the headers were larger than allowed. */
        TOO_LARGE,
        /** No connection, a name that is not found, or a connection that broke before the answer began. */
        UNREACHABLE,
        /** What came back was not proper HTTP or TLS, or ended early. */
        PROTOCOL,
        /** The thread was interrupted, or the client is stopping. */
        CANCELLED,
        /** The address is not one that may be asked: for example plain {@code http} to another machine. */
        REFUSED_ADDRESS
    }

    private final Kind kind;
    private final int attempts;

    /**
     * A failure.
     *
     * @param attempts how often the other system was asked, 0 or more
     * @param cause may be null
     */
    public HttpFetchException(Kind kind, String message, int attempts, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.attempts = attempts;
    }

    /** Why there was no answer. */
    public Kind kind() {
        return kind;
    }

    /** How often the other system was asked; 0 if the address was refused. */
    public int attempts() {
        return attempts;
    }
}
