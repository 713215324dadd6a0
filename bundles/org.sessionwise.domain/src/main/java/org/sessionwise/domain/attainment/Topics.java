package org.sessionwise.domain.attainment;

/**
 * Words that {@link Evidence#topics} carries where a rule looks for them. Other topics are free. Roles present at a meeting
 * are free words, too, but for those of {@link #FINANCE}, {@link #CLINICAL} and {@link #PEOPLE}.
 */
public final class Topics {

    /** Bodies that meet. */
    public static final String WORKFORCE_GROUP = "workforce-group";

    public static final String TEAM_MEETING = "team-meeting";
    public static final String CONSISTENCY_COMMITTEE = "consistency-committee";
    public static final String SERVICE_REVIEW = "service-review";
    public static final String GOVERNANCE_GROUP = "governance-group";

    /** Who was reported to. */
    public static final String BOARD = "board";

    public static final String DEPARTMENT = "department";

    /** What a service-level review covered (standard 4.3). */
    public static final String INDICATORS = "indicators";

    public static final String PLANNED_DELIVERED = "planned-and-delivered";
    public static final String DEMAND = "expected-and-actual-demand";
    public static final String OBJECTIVES = "objectives";

    /** The three professions of a service-level review. */
    public static final String FINANCE = "finance";

    public static final String CLINICAL = "clinical";
    public static final String PEOPLE = "people";

    /** Live: an agreed team plan; a review of a quarter; a frozen quarter; a tariff; four sources that agree. */
    public static final String TEAM_PLAN = "team-plan";

    public static final String QUARTER_REVIEW = "quarter-review";
    public static final String FROZEN_QUARTER = "frozen-quarter";
    public static final String TARIFF = "tariff";

    /** Of a dispute: the job-plan system itself holds its outcome (standard 2.3). */
    public static final String OUTCOME_IN_SYSTEM = "outcome-in-job-plan-system";

    /** Of a sample: some team has two plans or more in it; it has plans of two teams or more; nothing more is done with it. */
    public static final String WITHIN_TEAMS = "within-teams";

    public static final String BETWEEN_TEAMS = "between-teams";
    public static final String CLOSED = "closed";

    /** Count of a sample: so many of the plans drawn were reviewed. */
    public static final String PLANS_REVIEWED = "plansReviewed";

    /** Count of a sample: of the plans returned to their team, so many came back reviewed again. */
    public static final String PLANS_BACK = "plansBack";

    private Topics() {}
}
