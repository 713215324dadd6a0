package org.sessionwise.api.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the counted rows of one department stand. */
public final class LedgerState {

    private final Builder told;

    private LedgerState(Builder told) {
        this.told = told;
    }

    /** Begins to tell of a ledger of which nothing is known but its size. */
    public static Builder builder(int people, long rows, long bytes) {
        return new Builder(people, rows, bytes);
    }

    /** Returns how many people have rows. */
    public int people() {
        return told.people;
    }

    /** Returns how many planned and worked rows there are. */
    public long rows() {
        return told.rows;
    }

    /** Returns how much of the heap they take, their tables included. */
    public long bytes() {
        return told.bytes;
    }

    /** Returns when host and plans were last read, or heard of, without a gap; empty before the first time. */
    public Optional<Instant> asAt() {
        return Optional.ofNullable(told.asAt);
    }

    /** Returns how many changes of host or plans were announced and are not in the rows yet. */
    public int waiting() {
        return told.waiting;
    }

    /** Returns how long the oldest of these has been waiting; zero if there are none. */
    public Duration lag() {
        return told.lag;
    }

    /** Returns when everybody's rows had last been worked out from scratch and compared; empty before the first time. */
    public Optional<Instant> lastFullCheck() {
        return Optional.ofNullable(told.lastFullCheck);
    }

    /** Returns how many times a person's rows were worked out from scratch and compared, since the start. */
    public long checked() {
        return told.checked;
    }

    /** Returns how often what was counted differed, since the start. Each difference is a fault of ours; it was put right. */
    public long differences() {
        return told.differences;
    }

    /** Returns when that was last; empty if never since the start. */
    public Optional<Instant> lastDifference() {
        return Optional.ofNullable(told.lastDifference);
    }

    /** Tells step by step; what is not told is nothing. */
    public static final class Builder {

        private final int people;
        private final long rows;
        private final long bytes;
        private Instant asAt;
        private int waiting;
        private Duration lag = Duration.ZERO;
        private Instant lastFullCheck;
        private long checked;
        private long differences;
        private Instant lastDifference;

        private Builder(int people, long rows, long bytes) {
            this.people = people;
            this.rows = rows;
            this.bytes = bytes;
        }

        private Builder(Builder other) {
            this(other.people, other.rows, other.bytes);
            asAt = other.asAt;
            waiting = other.waiting;
            lag = other.lag;
            lastFullCheck = other.lastFullCheck;
            checked = other.checked;
            differences = other.differences;
            lastDifference = other.lastDifference;
        }

        /** When host and plans were read. */
        public Builder asAt(Instant read) {
            this.asAt = read;
            return this;
        }

        /** Changes that were announced and are not in the rows yet; {@code oldest}: how long one has been waiting. */
        public Builder waiting(int changes, Duration oldest) {
            this.waiting = changes;
            this.lag = oldest;
            return this;
        }

        /** When everybody had been checked. */
        public Builder lastFullCheck(Instant at) {
            this.lastFullCheck = at;
            return this;
        }

        /** How many people were checked, one by one. */
        public Builder checked(long people) {
            this.checked = people;
            return this;
        }

        /** How many of them differed, and when last. */
        public Builder differences(long people, Instant last) {
            this.differences = people;
            this.lastDifference = last;
            return this;
        }

        public LedgerState build() {
            return new LedgerState(new Builder(this));
        }
    }
}
