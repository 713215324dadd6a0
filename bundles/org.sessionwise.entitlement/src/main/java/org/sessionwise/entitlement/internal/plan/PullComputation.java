package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Rejection;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.spi.record.Refusal;

/**
 * Works out what a source's answer makes of everything that is kept. Pure: reads and writes nothing. For one use.
 *
 * <p>A plan is taken as a whole: if one of its versions is refused, all that is kept of the plan stays as it is.
 */
final class PullComputation {

    private final JobPlanBatch batch;
    private final PlanTelling telling;
    private final TellingRules rules;
    private final Instant now;
    private final Map<JobPlanId, PlanHistory> before;
    private final Map<JobPlanId, PlanHistory> after = new LinkedHashMap<>();
    private final Map<JobPlanId, List<JobPlanVersion>> told = new LinkedHashMap<>();
    private final Set<JobPlanId> named = new HashSet<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private boolean refused;

    PullComputation(
            JobPlanBatch batch, Collection<KeptVersion> kept, PlanTelling telling, TellingRules rules, Instant now) {
        this.batch = batch;
        this.rules = rules;
        this.telling = telling;
        this.now = now;
        this.before = PlanHistory.byPlan(kept);
        batch.plans().forEach(version -> told.computeIfAbsent(version.planId(), plan -> new ArrayList<>())
                .add(version));
        named.addAll(told.keySet());
    }

    PullOutcome compute() {
        Set<JobPlanId> spared = new HashSet<>();
        for (RejectedRecord record : batch.rejected()) {
            rejected.add(new Rejection(record.record(), record.field(), record.problem()));
            record.plan().ifPresent(spared::add);
        }
        told.keySet().removeAll(spared);
        List.copyOf(told.keySet()).forEach(this::checkTelling);
        told.forEach((plan, versions) -> after.put(plan, telling.told(history(plan), versions, isComplete())));
        closeDropped(spared);
        List.copyOf(after.keySet()).forEach(this::checkOverlap);
        checkPeople();
        askAgainForWaiting();
        TakenBack.shortened(all().values()).forEach(this::put);
        return outcome();
    }

    /** Whether what is not told is gone: one bad record of an unknown plan could be any of them. */
    private boolean isComplete() {
        return batch.coverage() == Coverage.EVERYTHING
                && batch.rejected().stream().allMatch(record -> record.plan().isPresent());
    }

    private PlanHistory history(JobPlanId plan) {
        return before.getOrDefault(plan, PlanHistory.none(plan));
    }

    private Map<JobPlanId, PlanHistory> all() {
        Map<JobPlanId, PlanHistory> all = new TreeMap<>(before);
        all.putAll(after);
        return all;
    }

    private void put(KeptVersion kept) {
        after.put(
                kept.plan(),
                after.getOrDefault(kept.plan(), history(kept.plan())).with(kept));
    }

    private void refuse(JobPlanId plan, Obstacle obstacle) {
        String problem = obstacle.words() + "; what was kept of the plan stays as it is";
        rejected.add(
                new Rejection("plan " + plan, obstacle.field(), obstacle.why().in(problem)));
        told.remove(plan);
        after.remove(plan);
        refused = true;
    }

    private void checkTelling(JobPlanId plan) {
        rules.obstacle(history(plan), told.get(plan)).ifPresent(obstacle -> refuse(plan, obstacle));
    }

    private void closeDropped(Set<JobPlanId> spared) {
        for (PlanHistory plan : before.values()) {
            boolean dropped = isComplete() || batch.withdrawn().contains(plan.plan());
            if (dropped && !named.contains(plan.plan()) && !spared.contains(plan.plan())) {
                after.put(plan.plan(), telling.closed(plan));
            }
        }
    }

    private void checkOverlap(JobPlanId plan) {
        after.get(plan)
                .overlap()
                .ifPresent(words -> refuse(
                        plan,
                        new Obstacle(
                                Refusal.IMPOSSIBLE_PERIOD,
                                "inForce",
                                words + ": end the earlier one before the later begins, or withdraw one")));
    }

    /** Each refusal brings back what was kept of a plan, with which another may clash: so again until none is left. */
    private void checkPeople() {
        Optional<JobPlanId> clashing;
        do {
            clashing = firstClash();
        } while (clashing.isPresent());
    }

    private Optional<JobPlanId> firstClash() {
        PersonDays days = new PersonDays();
        before.values().stream().filter(plan -> !after.containsKey(plan.plan())).forEach(days::add);
        List<PlanHistory> inOrder = new ArrayList<>(after.values());
        inOrder.sort(Comparator.comparing(plan -> history(plan.plan()).isEmpty())); // who was here first stays
        for (PlanHistory plan : inOrder) {
            Optional<String> clash = days.clash(plan);
            if (clash.isPresent()) {
                refuse(plan.plan(), new Obstacle(Refusal.IMPOSSIBLE_PERIOD, "person", clash.get()));
                return Optional.of(plan.plan());
            }
            days.add(plan);
        }
        return Optional.empty();
    }

    private void askAgainForWaiting() {
        PersonDays days = new PersonDays();
        Map<JobPlanId, PlanHistory> all = all();
        all.values().forEach(days::add);
        for (PlanHistory plan : all.values()) {
            for (KeptVersion kept : plan.versions()) {
                if (kept.owner().isWaiting()) {
                    KeptVersion asked = kept.ownedBy(telling.askAgain(kept));
                    Owner owner = days.clash(asked)
                            .map(words -> Owner.waiting(
                                    "Found, but " + words + ".", kept.owner().since()))
                            .orElse(asked.owner());
                    put(kept.ownedBy(owner));
                    days.add(kept.ownedBy(owner));
                } else if (telling.isDecided(kept.plan())) {
                    put(kept.ownedBy(telling.askAgain(kept))); // whether its keys still say nothing else
                }
            }
        }
    }

    private PullOutcome outcome() {
        List<PullOutcome.Change> changes = new ArrayList<>();
        int closed = 0;
        for (PlanHistory plan : after.values()) {
            PlanHistory former = history(plan.plan());
            closed += former.isOpen() && !plan.isOpen() ? 1 : 0;
            for (KeptVersion kept : plan.versions()) {
                Optional<KeptVersion> was = former.version(kept.version().version());
                if (!was.equals(Optional.of(kept))) {
                    changes.add(PullOutcome.change(was, kept));
                }
            }
        }
        ToldCounts counts = ToldCounts.of(told, before, after);
        return new PullOutcome(
                changes,
                new PullReport.Counts(counts.added(), counts.changed(), counts.unchanged(), closed, counts.unmatched()),
                rejected,
                refused,
                StandingPlan.of(before, all(), now),
                batch.coverage() == Coverage.EVERYTHING && batch.plans().isEmpty());
    }
}
