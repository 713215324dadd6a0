package org.sessionwise.api.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;

/**
 * A policy that counts from a day on, as it is kept.
 *
 * @param <T> what it settles
 */
public final class DatedPolicy<T> {

    /** How far it can be relied on. */
    public enum Standing {
        /** A default of ours: nobody in the trust has settled it. */
        LOCAL_DEFAULT,
        /** Set by the trust. */
        TRUST
    }

    /** As what it is kept. */
    private record Written(Actor by, Instant at) {}

    private final LocalDate from;
    private final T settled;
    private final long version;
    private final Optional<Written> written;

    private DatedPolicy(LocalDate from, T settled, long version, Optional<Written> written) {
        this.from = Objects.requireNonNull(from, "from");
        this.settled = Objects.requireNonNull(settled, "settled");
        this.version = version;
        this.written = written;
    }

    /** Returns a local default, which counts until the first policy that the trust sets. */
    public static <T> DatedPolicy<T> localDefault(T settled) {
        return new DatedPolicy<>(LocalDate.EPOCH, settled, 0, Optional.empty());
    }

    /**
     * Returns a policy that the trust set.
     *
     * @param version 1 or more; the trust's policies are numbered in the order in which they were written
     */
    public static <T> DatedPolicy<T> of(LocalDate from, T settled, long version, Actor by, Instant at) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
        return new DatedPolicy<>(from, settled, version, Optional.of(new Written(by, at)));
    }

    /** Returns the first day that it counts on; for a local default a day before all that is reconciled. */
    public LocalDate from() {
        return from;
    }

    /** Returns what it settles. */
    public T settled() {
        return settled;
    }

    /** Returns its number; 0 for a local default. */
    public long version() {
        return version;
    }

    public Standing standing() {
        return written.isEmpty() ? Standing.LOCAL_DEFAULT : Standing.TRUST;
    }

    /** Returns who set it; empty for a local default. */
    public Optional<Actor> by() {
        return written.map(Written::by);
    }

    /** Returns when it was set; empty for a local default. */
    public Optional<Instant> at() {
        return written.map(Written::at);
    }
}
