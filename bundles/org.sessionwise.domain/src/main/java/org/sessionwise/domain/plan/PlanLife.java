package org.sessionwise.domain.plan;

import java.util.List;

/** Who signed a version, and what was disputed; each list in the plan's own order, maybe empty. */
public record PlanLife(List<Signature> signatures, List<Dispute> disputes) {

    /** Nothing is known. */
    public static final PlanLife NONE = new PlanLife(List.of(), List.of());

    public PlanLife {
        signatures = List.copyOf(signatures);
        disputes = List.copyOf(disputes);
    }
}
