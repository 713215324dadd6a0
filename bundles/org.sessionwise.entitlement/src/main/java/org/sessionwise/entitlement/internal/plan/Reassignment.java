package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * What it comes to when a plan gets another owner. Pure.
 *
 * @param changes versions of the plan, and of others that give way to it; empty if it is not possible
 * @param problem why it is not possible, in words; empty text if it is
 */
record Reassignment(String plan, List<PullOutcome.Change> changes, String problem) {

    Reassignment {
        changes = List.copyOf(changes);
    }

    static Reassignment refused(String problem) {
        return new Reassignment("", List.of(), problem);
    }

    /** Gives a plan that waits to a person, with all its versions. */
    static Reassignment to(StaffId staff, JobPlanId plan, Collection<KeptVersion> all, Instant now) {
        Map<JobPlanId, PlanHistory> before = PlanHistory.byPlan(all);
        PlanHistory own = before.getOrDefault(plan, PlanHistory.none(plan));
        if (own.versions().stream().noneMatch(kept -> kept.owner().isWaiting())) {
            return refused(
                    "The plan does not wait for a person: its keys lead to one, somebody has decided already, or no"
                            + " source tells it. Look at the list again; a decision can be released there.");
        }
        if (own.versions().stream().anyMatch(kept -> isOfAnother(kept, staff))) {
            return refused("Another version of the plan is somebody else's by its own keys, and is not taken from them"
                    + " here: have the keys corrected at the source.");
        }
        PlanHistory given = own;
        for (KeptVersion kept : own.versions()) {
            given = given.with(kept.ownedBy(Owner.of(staff, now).after(kept.owner())));
        }
        return others(before, plan)
                .clash(given)
                .map(words -> refused("This person cannot have the plan: " + words + "."))
                .orElse(of(before, given));
    }

    private static boolean isOfAnother(KeptVersion kept, StaffId staff) {
        return kept.owner().staff().filter(owner -> !owner.equals(staff)).isPresent();
    }

    /** Gives a plan to whom its own keys lead, or to nobody. */
    static Reassignment byKeys(JobPlanId plan, Collection<KeptVersion> all, PlanTelling telling) {
        Map<JobPlanId, PlanHistory> before = PlanHistory.byPlan(all);
        return of(before, given(before, plan, kept -> kept.ownedBy(telling.byItsKeys(kept))));
    }

    private static PlanHistory given(
            Map<JobPlanId, PlanHistory> before, JobPlanId plan, Function<KeptVersion, KeptVersion> anew) {
        PersonDays others = others(before, plan);
        PlanHistory given = before.getOrDefault(plan, PlanHistory.none(plan));
        for (KeptVersion kept : given.versions()) {
            KeptVersion asked = anew.apply(kept);
            Optional<String> clash = others.clash(asked);
            given = given.with(clash.map(words -> asked.ownedBy(Owner.waiting(
                            "Found, but " + words + ".", asked.owner().since())))
                    .orElse(asked));
        }
        return given;
    }

    private static PersonDays others(Map<JobPlanId, PlanHistory> plans, JobPlanId plan) {
        PersonDays days = new PersonDays();
        plans.values().stream().filter(other -> !other.plan().equals(plan)).forEach(days::add);
        return days;
    }

    private static Reassignment of(Map<JobPlanId, PlanHistory> before, PlanHistory given) {
        Map<JobPlanId, PlanHistory> after = new TreeMap<>(before);
        after.put(given.plan(), given);
        for (KeptVersion shortened : TakenBack.shortened(after.values())) {
            after.computeIfPresent(shortened.plan(), (plan, history) -> history.with(shortened));
        }
        List<PullOutcome.Change> changes = new ArrayList<>();
        after.forEach((plan, history) -> history.versions().forEach(kept -> {
            Optional<KeptVersion> was = before.get(plan).version(kept.version().version());
            if (!was.equals(Optional.of(kept))) {
                changes.add(PullOutcome.change(was, kept));
            }
        }));
        return new Reassignment(given.plan().value(), changes, "");
    }

    boolean isPossible() {
        return problem.isEmpty();
    }

    /** Returns whose plans are different afterwards. */
    Set<StaffId> touched() {
        return changes.stream()
                .map(PullOutcome.Change::owners)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
