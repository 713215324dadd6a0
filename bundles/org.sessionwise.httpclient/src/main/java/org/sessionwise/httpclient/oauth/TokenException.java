package org.sessionwise.httpclient.oauth;

import java.time.Duration;
import java.util.Optional;

/** There is no access token. The message is fit for an operator: it says what to do and holds no secret. */
public final class TokenException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Kind {
        /** The token service does not know us or does not let us: a person has to do something. */
        NOT_LET_IN,
        /** It did not answer, or is busy: later it may. */
        UNAVAILABLE,
        /** It did not answer as RFC 6749 says: is it a token service? */
        WRONG_ANSWER,
        /** The thread was interrupted, or the client is stopping. */
        STOPPED
    }

    private final Kind kind;
    private final Duration retryAfter;

    /** A failure. */
    public TokenException(Kind kind, String message) {
        this(kind, message, null);
    }

    TokenException(Kind kind, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** Returns why there is none. */
    public Kind kind() {
        return kind;
    }

    /** Returns how long the token service asks not to be asked again; empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
