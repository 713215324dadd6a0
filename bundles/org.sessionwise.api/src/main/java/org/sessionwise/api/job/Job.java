package org.sessionwise.api.job;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;

/** A job as it stood at one moment. Immutable; equal by value. */
public final class Job {

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** It ended by itself, and did not do what was asked: the words say why. */
        FAILED,
        CANCELLED,
        /** Its node went away while it ran. What it had not kept is gone; begin it again. */
        LOST
    }

    private final String id;
    private final JobOrder order;
    private final Instant startedAt;
    private final State state;
    private final long done;
    private final long total;
    private final String words;
    private final String reference;
    private final Instant endedAt;

    private Job(
            String id,
            JobOrder order,
            Instant startedAt,
            State state,
            long done,
            long total,
            String words,
            String reference,
            Instant endedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.order = Objects.requireNonNull(order, "order");
        this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
        this.state = state;
        this.done = done;
        this.total = total;
        this.words = Objects.requireNonNull(words, "words");
        this.reference = Objects.requireNonNull(reference, "reference");
        this.endedAt = endedAt;
    }

    /**
     * Returns a job that runs.
     *
     * @param done steps made, zero or more
     * @param total steps to make, -1 if not known
     * @param words what is being done, for people
     */
    public static Job running(String id, JobOrder order, Instant startedAt, long done, long total, String words) {
        return new Job(id, order, startedAt, State.RUNNING, done, total, words, "", null);
    }

    /** Returns this job, ended. */
    public Job ended(State how, String finalWords, String made, Instant at) {
        if (how == State.RUNNING) {
            throw new IllegalArgumentException("a job does not end running");
        }
        return new Job(id, order, startedAt, how, done, total, finalWords, made, Objects.requireNonNull(at, "at"));
    }

    /** Returns the id; unique for good. */
    public String id() {
        return id;
    }

    /** Returns what is done, to what. */
    public String kind() {
        return order.kind();
    }

    /** Returns what it is done to, by key. */
    public String subject() {
        return order.subject();
    }

    /** Returns for whom. */
    public Actor actor() {
        return order.actor();
    }

    /** Returns what only one job at a time may hold. */
    public String lease() {
        return order.lease();
    }

    /** Returns when it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns how it stands. */
    public State state() {
        return state;
    }

    /** Returns the steps made. */
    public long done() {
        return done;
    }

    /** Returns the steps to make; -1 if not known. */
    public long total() {
        return total;
    }

    /** Returns what is being done, or what became of it, for people. */
    public String words() {
        return words;
    }

    /** Returns the id of what it made, such as a pull's report; empty text if nothing, or not yet. */
    public String reference() {
        return reference;
    }

    /** Returns when it ended; empty while it runs. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Job that
                && id.equals(that.id)
                && lease().equals(that.lease())
                && actor().equals(that.actor())
                && startedAt.equals(that.startedAt)
                && state == that.state
                && done == that.done
                && total == that.total
                && words.equals(that.words)
                && reference.equals(that.reference)
                && Objects.equals(endedAt, that.endedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, state, done, words);
    }

    @Override
    public String toString() {
        return lease() + " " + id + " " + state;
    }
}
