package org.sessionwise.jobplan.http.internal;

/** The feed no longer knows the cursor or the snapshot (410): everything has to be read again. */
final class ExpiredException extends Exception {

    private static final long serialVersionUID = 1L;

    ExpiredException() {
        super("the feed no longer knows the cursor or the snapshot", null, false, false);
    }
}
