package org.sessionwise.api.job;

import java.util.Objects;

/** What became of work that ended by itself. Immutable. */
public final class JobResult {

    private final boolean done;
    private final String words;
    private final String reference;

    private JobResult(boolean done, String words, String reference) {
        this.done = done;
        this.words = Objects.requireNonNull(words, "words");
        this.reference = Objects.requireNonNull(reference, "reference");
    }

    /**
     * Returns that it was done.
     *
     * @param words for people, with counts and without names
     * @param reference the id of what it made, such as a pull's report; empty text if it made nothing that has one
     */
    public static JobResult done(String words, String reference) {
        return new JobResult(true, words, reference);
    }

    /** Returns that it was not; parameters as in {@link #done}. */
    public static JobResult failed(String words, String reference) {
        return new JobResult(false, words, reference);
    }

    /** Returns whether it was done. */
    public boolean isDone() {
        return done;
    }

    /** Returns what became of it, for people. */
    public String words() {
        return words;
    }

    /** Returns the id of what it made; empty text if there is none. */
    public String reference() {
        return reference;
    }
}
