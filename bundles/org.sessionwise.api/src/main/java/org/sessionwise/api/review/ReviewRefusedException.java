package org.sessionwise.api.review;

/** A write that the rules of reviews do not allow; nothing was kept. The message is fit for a user. */
public final class ReviewRefusedException extends Exception {

    /** Why it is refused. */
    public enum Reason {
        /** There is no such thing, or none in sight. */
        UNKNOWN,
        /** It is there, and does not allow this. */
        NOT_ALLOWED
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ReviewRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
