package org.sessionwise.rest.internal.export;

/** A table has more rows than one file may have. */
public final class TooManyRowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyRowsException() {
        super("more rows than one file takes");
    }
}
