package org.sessionwise.domain.plan;

/** How far a version of a job plan is. Only {@link #APPROVED} versions plan anything. */
public enum JobPlanState {
    DRAFT,
    /** The two sides talk about it. */
    IN_DISCUSSION,
    /** Talked through, not yet signed. */
    REVIEWED,
    /** The two sides did not agree; somebody mediates. */
    MEDIATION,
    /** Mediation did not help; an appeal is heard. */
    APPEAL,
    AWAITING_SIGNATURES,
    APPROVED,
    /** A later version took its place; what it planned before stays on record. */
    SUPERSEDED,
    /** Taken back at the source; what it planned before stays on record. */
    WITHDRAWN
}
