package org.sessionwise.api.attainment;

/** There is no such department, team or workforce group. */
public final class UnknownScopeException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnknownScopeException(String message) {
        super(message);
    }
}
