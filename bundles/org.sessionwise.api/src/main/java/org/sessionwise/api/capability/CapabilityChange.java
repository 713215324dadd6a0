package org.sessionwise.api.capability;

import java.time.Instant;
import java.util.Objects;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DepartmentId;

/** That somebody switched a capability of a department, or changed for whom it is on. Immutable. */
public final class CapabilityChange {

    private final long id;
    private final Instant at;
    private final Actor by;
    private final DepartmentId department;
    private final Capability capability;
    private final CapabilityState before;
    private final CapabilityState after;
    private final boolean undone;
    private final boolean current;

    private CapabilityChange(
            long id,
            Instant at,
            Actor by,
            CapabilitySetting before,
            CapabilityState after,
            boolean undone,
            boolean current) {
        this.id = id;
        this.at = Objects.requireNonNull(at, "at");
        this.by = Objects.requireNonNull(by, "by");
        this.department = before.department();
        this.capability = before.capability();
        this.before = before.state();
        this.after = Objects.requireNonNull(after, "after");
        this.undone = undone;
        this.current = current;
    }

    /**
     * Returns a change.
     *
     * @param id 1 or more, rising
     * @param before what was changed, as it was
     * @param undone whether it was undone
     * @param current whether all is still as this change left it, so that it can be undone
     */
    public static CapabilityChange of(
            long id,
            Instant at,
            Actor by,
            CapabilitySetting before,
            CapabilityState after,
            boolean undone,
            boolean current) {
        return new CapabilityChange(id, at, by, before, after, undone, current);
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Returns on whose behalf. */
    public Actor by() {
        return by;
    }

    public DepartmentId department() {
        return department;
    }

    public Capability capability() {
        return capability;
    }

    public CapabilityState before() {
        return before;
    }

    public CapabilityState after() {
        return after;
    }

    /** Returns whether a later change put it back by its id. */
    public boolean isUndone() {
        return undone;
    }

    /** Returns whether all is still as this change left it: then, and only then, it can be undone. */
    public boolean isCurrent() {
        return current;
    }

    @Override
    public String toString() {
        return "change " + id + " of " + capability + ", " + department + ": " + before + " to " + after;
    }
}
