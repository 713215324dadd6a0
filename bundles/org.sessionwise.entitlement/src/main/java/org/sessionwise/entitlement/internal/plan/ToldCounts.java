package org.sessionwise.entitlement.internal.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** How many of the versions that a source told are new, different, or as they were, and how many wait for a person. */
record ToldCounts(int added, int changed, int unchanged, int unmatched) {

    static ToldCounts of(
            Map<JobPlanId, List<JobPlanVersion>> told,
            Map<JobPlanId, PlanHistory> before,
            Map<JobPlanId, PlanHistory> after) {
        ToldCounts counts = new ToldCounts(0, 0, 0, 0);
        for (List<JobPlanVersion> versions : told.values()) {
            for (JobPlanVersion version : versions) {
                PlanHistory none = PlanHistory.none(version.planId());
                counts = counts.plus(
                        before.getOrDefault(version.planId(), none).version(version.version()),
                        after.get(version.planId()).version(version.version()).orElseThrow());
            }
        }
        return counts;
    }

    private ToldCounts plus(Optional<KeptVersion> was, KeptVersion is) {
        boolean isNew = was.isEmpty();
        boolean same =
                was.filter(former -> former.ownedBy(is.owner()).equals(is)).isPresent();
        return new ToldCounts(
                added + (isNew ? 1 : 0),
                changed + (isNew || same ? 0 : 1),
                unchanged + (same ? 1 : 0),
                unmatched + (is.owner().isWaiting() ? 1 : 0));
    }
}
