package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * A plan that rules today or later, before a pull.
 *
 * @param versions which of its versions do, as a text that tells one ending from another
 * @param staff whose it is; empty if it waits for a person
 * @param ends after the pull it rules no more, or nobody has it any more
 */
record StandingPlan(JobPlanId plan, String versions, Optional<StaffId> staff, boolean ends) {

    static List<StandingPlan> of(Map<JobPlanId, PlanHistory> before, Map<JobPlanId, PlanHistory> after, Instant now) {
        List<StandingPlan> standing = new ArrayList<>();
        for (PlanHistory plan : before.values()) {
            List<KeptVersion> ruling = ruling(plan, now);
            if (!ruling.isEmpty()) {
                standing.add(of(plan.plan(), ruling, ruling(after.get(plan.plan()), now)));
            }
        }
        return standing;
    }

    private static StandingPlan of(JobPlanId plan, List<KeptVersion> before, List<KeptVersion> after) {
        Optional<StaffId> staff =
                before.stream().flatMap(kept -> kept.owner().staff().stream()).findFirst();
        boolean stays =
                after.stream().anyMatch(kept -> staff.isEmpty() || !kept.owner().isWaiting());
        String versions = before.stream()
                .map(kept -> String.valueOf(kept.version().version()))
                .collect(Collectors.joining(","));
        return new StandingPlan(plan, versions, staff, !stays);
    }

    private static List<KeptVersion> ruling(PlanHistory plan, Instant now) {
        return plan.versions().stream().filter(kept -> rules(kept, now)).toList();
    }

    private static boolean rules(KeptVersion kept, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, kept.version().zone());
        return kept.ruling().filter(days -> days.until().isAfter(today)).isPresent();
    }

    /** Returns what stands for its ending, and for no other. */
    String ending() {
        return plan + "#" + versions;
    }
}
