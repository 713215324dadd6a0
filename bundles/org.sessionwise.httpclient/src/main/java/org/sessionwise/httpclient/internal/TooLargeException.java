package org.sessionwise.httpclient.internal;

import java.io.IOException;

/** The body is larger than the question allows. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int maxBytes) {
        super("the body is larger than " + maxBytes + " bytes");
    }
}
