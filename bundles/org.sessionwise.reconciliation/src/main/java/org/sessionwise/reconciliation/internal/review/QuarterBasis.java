package org.sessionwise.reconciliation.internal.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.reconciliation.internal.store.Frozen;

/** Tells what figures of some days hang on now: policies, categories, people and their plans. */
final class QuarterBasis {

    private final Policies policies;
    private final JobPlanRegister register;

    QuarterBasis(Policies policies, JobPlanRegister register) {
        this.policies = policies;
        this.register = register;
    }

    Frozen.Basis of(ReviewSight sight, DateRange days, String categories) throws NoAnswerException {
        Map<StaffId, List<JobPlanVersion>> plans = register.plans(sight.people().keySet(), days);
        Map<StaffId, Frozen.Counted> people = new HashMap<>();
        sight.people()
                .forEach((staff, member) -> people.put(
                        staff,
                        new Frozen.Counted(
                                member.team(), member.group(), words(plans.getOrDefault(staff, List.of())))));
        return new Frozen.Basis(policies(days), categories, people);
    }

    /** Returns the numbers of the policies that count on some day, the earliest first. */
    private String policies(DateRange days) throws NoAnswerException {
        PolicyHistory<MatchingPolicy> history = policies.history();
        return days.dates()
                .map(history::on)
                .map(DatedPolicy::version)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String words(List<JobPlanVersion> versions) {
        return versions.stream()
                .map(version -> version.planId() + " " + version.version())
                .collect(Collectors.joining("\n"));
    }
}
