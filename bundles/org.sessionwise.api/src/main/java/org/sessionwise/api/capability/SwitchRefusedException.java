package org.sessionwise.api.capability;

/** That nothing is switched, since it was changed after whoever asks had looked at it. The message says so to people. */
public final class SwitchRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public SwitchRefusedException(String message) {
        super(message);
    }
}
