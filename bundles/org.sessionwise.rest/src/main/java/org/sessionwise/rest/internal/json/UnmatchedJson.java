package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.plan.UnmatchedPlan;

/** A page of plans that wait for a person. */
public record UnmatchedJson(int total, List<UnmatchedPlanJson> unmatched, String next) {

    /** One plan. */
    public record UnmatchedPlanJson(
            String plan, String source, String assignmentNumber, String registration, String reason, String since) {

        public static UnmatchedPlanJson of(UnmatchedPlan plan) {
            return new UnmatchedPlanJson(
                    plan.plan().value(),
                    plan.source(),
                    plan.person().assignmentNumber().orElse(null),
                    plan.person().registration().orElse(null),
                    plan.reason(),
                    plan.since().toString());
        }
    }

    public static UnmatchedJson of(Page<UnmatchedPlanJson> page) {
        return new UnmatchedJson(page.total(), page.items(), page.next());
    }
}
