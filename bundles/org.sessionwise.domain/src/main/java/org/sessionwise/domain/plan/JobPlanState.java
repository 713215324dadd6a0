package org.sessionwise.domain.plan;

/** How far a version of a job plan is. Only {@link #APPROVED} versions plan anything. */
public enum JobPlanState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    /** Taken back at the source; what it planned before stays on record. */
    WITHDRAWN
}
