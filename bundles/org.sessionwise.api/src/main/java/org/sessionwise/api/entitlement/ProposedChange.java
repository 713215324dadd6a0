package org.sessionwise.api.entitlement;

import java.util.Optional;
import org.sessionwise.domain.StaffId;

/**
 * One line of a proposal.
 *
 * @param key stable as long as plans and template stay as they are
 * @param reason why, in words for a coordinator
 * @param staff whom it is about
 * @param activity the activity's name; empty text if no plan has it
 * @param provenance empty if the slot is not from a plan
 * @param before what stands in the template now; empty if nothing
 * @param after what would stand there; empty if nothing, or if it cannot be written
 * @param needsDecision it would overwrite or remove what a person wrote: left out unless accepted
 */
public record ProposedChange(
        String key,
        Kind kind,
        String reason,
        StaffId staff,
        String activity,
        Optional<Provenance> provenance,
        Optional<ProposedSlot> before,
        Optional<ProposedSlot> after,
        boolean needsDecision) {

    /** What the line does. */
    public enum Kind {
        ADD,
        CHANGE,
        REMOVE,
        /** Stays as it is: it agrees with the plan, or it is a person's own and no plan speaks of it. */
        KEEP,
        /** The plan says so, but it cannot be written; the reason says why and what to do. */
        CANNOT
    }
}
