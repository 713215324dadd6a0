package org.sessionwise.jobplan.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The source gave no complete answer. The message is for an operator: what was asked, what came instead, what to do. It
 * holds no credential, no query and no personal data.
 */
public final class SourceUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, for those who decide whether and when to ask again. */
    public enum Reason {
        /** It may pass by itself: asking again later may help. */
        UNAVAILABLE,
        /** The source does not let us in: nothing changes until a person does something, and asking again may lock us out. */
        NOT_LET_IN,
        /** The source answered, but not as agreed: its makers or the configuration have to change, though not at once. */
        WRONG_ANSWER,
        /** Reading was stopped from our side; it says nothing about the source. */
        STOPPED
    }

    private final Reason reason;
    private final Duration pause;

    /** Trouble that may pass by itself. */
    public SourceUnavailableException(String message) {
        this(Reason.UNAVAILABLE, message, null, null);
    }

    /** Trouble that may pass by itself. */
    public SourceUnavailableException(String message, Throwable cause) {
        this(Reason.UNAVAILABLE, message, cause, null);
    }

    /** Trouble of a kind. */
    public SourceUnavailableException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    /** Trouble of a kind. */
    public SourceUnavailableException(Reason reason, String message, Throwable cause) {
        this(reason, message, cause, null);
    }

    private SourceUnavailableException(Reason reason, String message, Throwable cause, Duration pause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.pause = pause;
    }

    /**
     * Returns the same trouble with the pause that the source asks for.
     *
     * @param asked zero or more
     */
    public SourceUnavailableException askingToWait(Duration asked) {
        return new SourceUnavailableException(reason, getMessage(), getCause(), asked);
    }

    /** Returns what kind of trouble it is; {@link Reason#UNAVAILABLE} unless the source said more. */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns how long the source asks not to be asked again, counted from its answer, however long that is; empty if it did
     * not say.
     */
    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
