package org.sessionwise.api.job;

import java.util.Objects;
import org.sessionwise.api.Actor;

/** What is to be done in the background, and for whom. Immutable. */
public final class JobOrder {

    private final String kind;
    private final String subject;
    private final Actor actor;

    private JobOrder(String kind, String subject, Actor actor) {
        if (kind.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a job has a kind and a subject");
        }
        this.kind = kind;
        this.subject = subject;
        this.actor = Objects.requireNonNull(actor, "actor");
    }

    /**
     * Returns an order.
     *
     * @param kind a fixed word, such as {@code pull}; not blank
     * @param subject what it works on, by key: {@code http~trust}; not blank. No names
     */
    public static JobOrder of(String kind, String subject, Actor actor) {
        return new JobOrder(kind, subject, actor);
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

    /** Returns what only one job at a time may hold: kind and subject. */
    public String lease() {
        return kind + ":" + subject;
    }
}
