package org.sessionwise.api.teamplan;

/** Somebody else wrote since the version that a write is based on; nothing was kept. The message is fit for a user. */
public final class ChangedMeanwhileException extends Exception {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(String message) {
        super(message);
    }
}
