package org.sessionwise.api.review;

/** A write that the rules of reviews do not allow; nothing was kept. The message is fit for a user. */
public final class ReviewRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public ReviewRefusedException(String message) {
        super(message);
    }
}
