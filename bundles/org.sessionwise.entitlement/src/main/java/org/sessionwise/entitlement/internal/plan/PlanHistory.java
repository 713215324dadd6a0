package org.sessionwise.entitlement.internal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;

/** All versions of one plan. Immutable. */
final class PlanHistory {

    private final JobPlanId plan;
    private final TreeMap<Integer, KeptVersion> versions;

    private PlanHistory(JobPlanId plan, TreeMap<Integer, KeptVersion> versions) {
        this.plan = plan;
        this.versions = versions;
    }

    static PlanHistory none(JobPlanId plan) {
        return new PlanHistory(plan, new TreeMap<>());
    }

    /** Returns versions by plan, ordered by plan. */
    static Map<JobPlanId, PlanHistory> byPlan(Collection<KeptVersion> all) {
        Map<JobPlanId, PlanHistory> plans = new TreeMap<>();
        all.forEach(kept -> plans.computeIfAbsent(kept.plan(), PlanHistory::none)
                .versions
                .put(kept.version().version(), kept));
        return plans;
    }

    JobPlanId plan() {
        return plan;
    }

    List<KeptVersion> versions() {
        return List.copyOf(versions.values());
    }

    Optional<KeptVersion> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    PlanHistory with(KeptVersion kept) {
        TreeMap<Integer, KeptVersion> all = new TreeMap<>(versions);
        all.put(kept.version().version(), kept);
        return new PlanHistory(plan, all);
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    /** Returns when the next later version that plans something begins; empty if there is none. */
    Optional<LocalDate> nextToRule(int number) {
        return versions.tailMap(number, false).values().stream()
                .filter(kept -> kept.ruling().isPresent())
                .map(kept -> kept.version().inForce().from())
                .findFirst();
    }

    /** Tells whether something of the plan is not taken back. */
    boolean isOpen() {
        return versions.values().stream().anyMatch(kept -> !kept.isWithdrawn());
    }

    /** Returns another source that still tells the plan. */
    Optional<String> openElsewhere(String source) {
        return versions.values().stream()
                .filter(kept -> !kept.isWithdrawn() && !kept.source().equals(source))
                .map(KeptVersion::source)
                .findFirst();
    }

    /** Two approved versions that rule on the same days, in words; empty if each day has one ruler. */
    Optional<String> overlap() {
        List<KeptVersion> approved = new ArrayList<>();
        for (KeptVersion kept : versions.values()) {
            if (kept.version().state() == JobPlanState.APPROVED) {
                for (KeptVersion earlier : approved) {
                    Optional<DateRange> both = earlier.version()
                            .inForce()
                            .intersection(kept.version().inForce());
                    if (both.isPresent()) {
                        return Optional.of("versions " + earlier.version().version() + " and "
                                + kept.version().version() + " are both approved " + Days.words(both.get()));
                    }
                }
                approved.add(kept);
            }
        }
        return Optional.empty();
    }
}
