package org.sessionwise.entitlement.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;

/** On which days which person has which plan. Versions that were taken back are not looked at: they give way. */
final class PersonDays {

    private record Held(JobPlanId plan, DateRange days) {}

    private final Map<StaffId, List<Held>> held = new HashMap<>();

    void add(PlanHistory plan) {
        plan.versions().forEach(this::add);
    }

    void add(KeptVersion kept) {
        if (kept.version().state() == JobPlanState.APPROVED) {
            kept.owner().staff().ifPresent(staff -> held.computeIfAbsent(staff, any -> new ArrayList<>())
                    .add(new Held(kept.plan(), kept.version().inForce())));
        }
    }

    /** Returns a plan that was added before and that the same person has on the same days, in words; empty if there is none. */
    Optional<String> clash(PlanHistory plan) {
        return plan.versions().stream()
                .map(this::clash)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> clash(KeptVersion kept) {
        if (kept.version().state() != JobPlanState.APPROVED || kept.owner().isWaiting()) {
            return Optional.empty();
        }
        for (Held other : held.getOrDefault(kept.owner().staff().get(), List.of())) {
            Optional<DateRange> both = other.days().intersection(kept.version().inForce());
            if (both.isPresent()) {
                return Optional.of("the same person has plan " + other.plan() + " " + Days.words(both.get())
                        + "; one person has one plan on a day: end or withdraw one of the two at its source");
            }
        }
        return Optional.empty();
    }
}
