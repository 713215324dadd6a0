package org.sessionwise.api.plan;

import java.time.Instant;
import java.util.Objects;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/** Whose a plan is by a person's decision. Immutable. */
public final class DecidedOwner {

    private final JobPlanId plan;
    private final StaffId staff;
    private final Actor by;
    private final Instant at;

    private DecidedOwner(JobPlanId plan, StaffId staff, Actor by, Instant at) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.by = Objects.requireNonNull(by, "by");
        this.at = Objects.requireNonNull(at, "at");
    }

    /** Returns a decision. */
    public static DecidedOwner of(JobPlanId plan, StaffId staff, Actor by, Instant at) {
        return new DecidedOwner(plan, staff, by, at);
    }

    /** Returns which plan. */
    public JobPlanId plan() {
        return plan;
    }

    /** Returns whose it is. */
    public StaffId staff() {
        return staff;
    }

    /** Returns who decided. */
    public Actor by() {
        return by;
    }

    /** Returns when. */
    public Instant at() {
        return at;
    }
}
