package org.sessionwise.api.job;

import java.util.Objects;
import org.sessionwise.api.Actor;

/** What is to be done in the background, and for whom. Immutable. */
public final class JobOrder {

    private final String kind;
    private final String subject;
    private final Actor actor;
    private final int mostOfOne;
    private final int mostInAll;

    private JobOrder(String kind, String subject, Actor actor, int mostOfOne, int mostInAll) {
        if (mostOfOne < 1 || mostInAll < 1) {
            throw new IllegalArgumentException("a kind of which none may run is not ordered");
        }
        if (kind.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a job has a kind and a subject");
        }
        this.kind = kind;
        this.subject = subject;
        this.actor = Objects.requireNonNull(actor, "actor");
        this.mostOfOne = mostOfOne;
        this.mostInAll = mostInAll;
    }

    /**
     * Returns an order.
     *
     * @param kind a fixed word, such as {@code pull}; not blank
     * @param subject what it works on, by key: {@code http~trust}; not blank. No names
     */
    public static JobOrder of(String kind, String subject, Actor actor) {
        return new JobOrder(kind, subject, actor, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Returns this order, begun only while few of its kind run, so that others keep their threads.
     *
     * @param ofOne how many of its kind may run for one actor, on all nodes; one or more
     * @param inAll likewise for all actors
     */
    public JobOrder atMost(int ofOne, int inAll) {
        return new JobOrder(kind, subject, actor, ofOne, inAll);
    }

    /** Returns what is done. */
    public String kind() {
        return kind;
    }

    /** Returns what it is done to. */
    public String subject() {
        return subject;
    }

    /** Returns for whom. */
    public Actor actor() {
        return actor;
    }

    /** Returns how many of its kind may run for one actor; {@link Integer#MAX_VALUE} if nothing was said. */
    public int mostOfOne() {
        return mostOfOne;
    }

    /** Returns how many of its kind may run for all; {@link Integer#MAX_VALUE} if nothing was said. */
    public int mostInAll() {
        return mostInAll;
    }

    /** Returns what only one job at a time may hold: kind and subject. */
    public String lease() {
        return kind + ":" + subject;
    }
}
