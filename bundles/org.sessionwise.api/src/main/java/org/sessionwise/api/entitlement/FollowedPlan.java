package org.sessionwise.api.entitlement;

import java.util.Objects;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/** A version of a person's plan that was followed when a template was written. */
public final class FollowedPlan {

    private final StaffId staff;
    private final JobPlanId plan;
    private final int version;

    private FollowedPlan(StaffId staff, JobPlanId plan, int version) {
        this.staff = Objects.requireNonNull(staff, "staff");
        this.plan = Objects.requireNonNull(plan, "plan");
        this.version = version;
    }

    public static FollowedPlan of(StaffId staff, JobPlanId plan, int version) {
        return new FollowedPlan(staff, plan, version);
    }

    public StaffId staff() {
        return staff;
    }

    public JobPlanId plan() {
        return plan;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FollowedPlan followed
                && staff.equals(followed.staff)
                && plan.equals(followed.plan)
                && version == followed.version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(staff, plan, version);
    }

    @Override
    public String toString() {
        return "plan " + plan + " version " + version;
    }
}
