package org.sessionwise.jobplan.http.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.spi.record.Refusal;

/**
 * The items of a page, or of several, as what they mean.
 *
 * @param withdrawn in the order they came, perhaps twice
 * @param unknown ways to fields that the feed's documentation does not have
 */
record PageItems(
        List<JobPlanVersion> plans, List<JobPlanId> withdrawn, List<RejectedRecord> rejected, Set<String> unknown) {

    PageItems() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    }

    void add(PageItems others) {
        plans.addAll(others.plans);
        withdrawn.addAll(others.withdrawn);
        rejected.addAll(others.rejected);
        unknown.addAll(others.unknown);
    }

    /** Returns what is left when everything that the items say in two ways is rejected; which way is right, nobody knows. */
    PageItems withoutContradictions() {
        Map<Key, Integer> told = new LinkedHashMap<>();
        plans.forEach(plan -> told.merge(Key.of(plan), 1, Integer::sum));
        Set<JobPlanId> both = new LinkedHashSet<>(withdrawn);
        both.retainAll(plans.stream().map(JobPlanVersion::planId).toList());

        PageItems kept = new PageItems();
        plans.stream()
                .filter(plan -> told.get(Key.of(plan)) == 1 && !both.contains(plan.planId()))
                .forEach(kept.plans::add);
        withdrawn.stream().filter(plan -> !both.contains(plan)).forEach(kept.withdrawn::add);
        kept.rejected.addAll(rejected);
        kept.unknown.addAll(unknown);
        told.forEach((key, times) -> {
            if (times > 1) {
                kept.rejected.add(key.rejected(Refusal.UNCLEAR_IDENTITY.in(
                        "stands " + times + " times in the answer, expected once: none is used")));
            }
        });
        both.forEach(plan -> kept.rejected.add(new RejectedRecord(
                "plan " + plan,
                Optional.of(plan),
                "kind",
                Refusal.UNCLEAR_IDENTITY.in("found both PLAN and WITHDRAWN, expected one of them"))));
        return kept;
    }

    private record Key(JobPlanId plan, int version) {

        static Key of(JobPlanVersion plan) {
            return new Key(plan.planId(), plan.version());
        }

        RejectedRecord rejected(String problem) {
            return new RejectedRecord("plan " + plan + ", version " + version, Optional.of(plan), "version", problem);
        }
    }

    int count() {
        return plans.size() + withdrawn.size() + rejected.size();
    }
}
