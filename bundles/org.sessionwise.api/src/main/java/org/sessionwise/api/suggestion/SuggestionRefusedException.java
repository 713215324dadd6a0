package org.sessionwise.api.suggestion;

/** What was asked for cannot be suggested, applied or undone; nothing was written. The message is fit for a user. */
public final class SuggestionRefusedException extends Exception {

    /** Why. */
    public enum Reason {
        /** The plan has no such session, or of nobody in sight. */
        UNKNOWN_WORK,
        /** Nothing of that id was applied, or nothing in sight. */
        UNKNOWN_APPLICATION,
        /** It was undone before. */
        UNDONE,
        /** The rostering system takes no single sessions. */
        HOST_DOES_NOT_WRITE,
        /** The rostering system refused; the message is its own. */
        HOST_REFUSED
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SuggestionRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
