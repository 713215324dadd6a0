package org.sessionwise.host.spi;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who called a session off, as coarsely as figures need it, and when. There is no reason here: reasons are sensitive.
 * What the trust calls off is not held against the person; how late it did so, its policy judges.
 */
public final class Cancellation {

    /** On whose side the session was called off. */
    public enum By {
        /** The trust: no list, no patients, no room, no colleagues. */
        TRUST,
        /** The person who was rostered. */
        PERSON
    }

    private final By by;
    private final Optional<Instant> at;

    private Cancellation(By by, Optional<Instant> at) {
        this.by = Objects.requireNonNull(by, "by");
        this.at = at;
    }

    /** Returns a cancellation of which nobody knows when it was made. */
    public static Cancellation by(By by) {
        return new Cancellation(by, Optional.empty());
    }

    /** Returns the same cancellation as made at that moment. */
    public Cancellation at(Instant when) {
        return new Cancellation(by, Optional.of(when));
    }

    public By by() {
        return by;
    }

    /** Returns when the session was called off, which may be after it began; empty where the host does not know. */
    public Optional<Instant> at() {
        return at;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Cancellation other && by == other.by && at.equals(other.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, at);
    }

    /** Says when; by whom is left out, as it may tell of an absence. */
    @Override
    public String toString() {
        return "called off" + at.map(when -> " at " + when).orElse("");
    }
}
