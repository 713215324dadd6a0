package org.sessionwise.api.sampling;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanId;

/** A plan in a sample, and what was found. */
public final class SampledPlan {

    /** What the committee says. */
    public enum Finding {
        NOT_YET_REVIEWED,
        CONSISTENT,
        /** Differs from the trust's policy: returned to the team. */
        RETURNED,
        /** The team reviewed it again. */
        BACK
    }

    /** What was found and advised; words name nobody. */
    public record Content(Finding finding, String advice, Optional<LocalDate> on) {}

    private final int number;
    private final StaffId staff;
    private final Place place;
    private final JobPlanId plan;
    private final int version;
    private final Content content;

    private record Place(DepartmentId department, TeamId team) {}

    private SampledPlan(int number, StaffId staff, Place place, JobPlanId plan, int version, Content content) {
        this.number = number;
        this.staff = Objects.requireNonNull(staff, "staff");
        this.place = place;
        this.plan = Objects.requireNonNull(plan, "plan");
        this.version = version;
        this.content = Objects.requireNonNull(content, "content");
    }

    /** Returns a plan of a sample; numbers count from 1. */
    public static SampledPlan of(
            int number,
            StaffId staff,
            DepartmentId department,
            TeamId team,
            JobPlanId plan,
            int version,
            Content content) {
        return new SampledPlan(number, staff, new Place(department, team), plan, version, content);
    }

    /** Returns it with another finding. */
    public SampledPlan found(Content other) {
        return new SampledPlan(number, staff, place, plan, version, other);
    }

    public int number() {
        return number;
    }

    public StaffId staff() {
        return staff;
    }

    public DepartmentId department() {
        return place.department();
    }

    public TeamId team() {
        return place.team();
    }

    public JobPlanId plan() {
        return plan;
    }

    public int version() {
        return version;
    }

    public Content content() {
        return content;
    }
}
