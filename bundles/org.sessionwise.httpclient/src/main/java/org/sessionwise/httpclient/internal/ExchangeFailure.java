package org.sessionwise.httpclient.internal;

import org.sessionwise.httpclient.HttpFetchException.Kind;

/** One exchange that came to nothing. */
final class ExchangeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final boolean repeatable;

    /** The cause is kept only where the library's message cannot hold what the other side sent. */
    ExchangeFailure(Kind kind, boolean repeatable, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.repeatable = repeatable;
    }

    Kind kind() {
        return kind;
    }

    /** Whether asking again may help. */
    boolean repeatable() {
        return repeatable;
    }
}
