package org.sessionwise.api.capability;

/** That a change is not undone, since it is not there, or not the last one any more. The message says so to people. */
public final class UndoRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public UndoRefusedException(String message) {
        super(message);
    }
}
