package org.sessionwise.api.plan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A place that job plans can be pulled from, and how fresh what came from it is. Immutable; equal by value. */
public final class PlanSource {

    private final String id;
    private final String title;
    private final Instant freshAsOf;
    private final Instant nextPull;
    private final Instant lastDue;

    private PlanSource(String id, String title, Instant freshAsOf, Instant nextPull, Instant lastDue) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Objects.requireNonNull(title, "title");
        this.freshAsOf = freshAsOf;
        this.nextPull = nextPull;
        this.lastDue = lastDue;
    }

    /**
     * Returns a source that nothing was pulled from, and that has no schedule.
     *
     * @param id stable
     * @param title as people call it
     */
    public static PlanSource of(String id, String title) {
        return new PlanSource(id, title, null, null, null);
    }

    /** Returns this source with when the last pull that kept something, or found nothing new, began. */
    public PlanSource freshAsOf(Instant at) {
        return new PlanSource(id, title, at, nextPull, lastDue);
    }

    /** Returns this source with when the next scheduled pull begins. */
    public PlanSource nextPull(Instant at) {
        return new PlanSource(id, title, freshAsOf, at, lastDue);
    }

    /** Returns this source with when its timetable last wanted a pull. */
    public PlanSource lastDue(Instant at) {
        return new PlanSource(id, title, freshAsOf, nextPull, at);
    }

    /** Returns the id; stable. */
    public String id() {
        return id;
    }

    /** Returns how people call it. */
    public String title() {
        return title;
    }

    /** Returns as of when its plans are known; empty if nothing was pulled yet. */
    public Optional<Instant> freshAsOf() {
        return Optional.ofNullable(freshAsOf);
    }

    /** Returns when the next scheduled pull begins; empty if there is no schedule. */
    public Optional<Instant> nextPull() {
        return Optional.ofNullable(nextPull);
    }

    /** Returns when its timetable last wanted a pull, within the week before now; empty if there is none, or it wanted none. */
    public Optional<Instant> lastDue() {
        return Optional.ofNullable(lastDue);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanSource that
                && id.equals(that.id)
                && title.equals(that.title)
                && Objects.equals(freshAsOf, that.freshAsOf)
                && Objects.equals(nextPull, that.nextPull)
                && Objects.equals(lastDue, that.lastDue);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
