package org.sessionwise.api.plan;

/** A plan cannot be given to a person, or taken back; the message says why and what to do, and names nobody. */
public final class PlanMatchException extends Exception {

    private static final long serialVersionUID = 1L;

    public PlanMatchException(String message) {
        super(message);
    }
}
