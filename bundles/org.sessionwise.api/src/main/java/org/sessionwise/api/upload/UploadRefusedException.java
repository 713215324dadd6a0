package org.sessionwise.api.upload;

/** A file, or how to read it, cannot be used. The message says what was found, what was expected and what to do, and repeats no data. */
public final class UploadRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message sentences for people, a code such as {@code (IN-20)} at their end where the file is at fault
     */
    public UploadRefusedException(String message) {
        super(message);
    }
}
