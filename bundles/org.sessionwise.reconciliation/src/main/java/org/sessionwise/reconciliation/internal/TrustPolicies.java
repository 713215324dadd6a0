package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.PolicyDates;

/** The policies that the trust set; before the first of them, and without that service, what is settled for the department. */
final class TrustPolicies implements RulingPolicies {

    private final Optional<Policies> policies;
    private final MatchingPolicy untilThen;

    TrustPolicies(Optional<Policies> policies, MatchingPolicy untilThen) {
        this.policies = policies;
        this.untilThen = untilThen;
    }

    @Override
    public PolicyDates current() throws NoAnswerException {
        Map<LocalDate, MatchingPolicy> byFirstDay = new TreeMap<>(Map.of(LocalDate.MIN, untilThen));
        if (policies.isPresent()) {
            for (DatedPolicy<MatchingPolicy> policy : policies.get().history().counting()) {
                if (policy.standing() == DatedPolicy.Standing.TRUST) {
                    byFirstDay.put(policy.from(), policy.settled());
                }
            }
        }
        return PolicyDates.of(byFirstDay);
    }
}
