package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.domain.matching.MatchingPolicy;

/**
 * The matching policies of the trust.
 *
 * @param version of the history: what a write is based on
 * @param policies those that count, the latest first; the last is the local default
 * @param history all that were ever set, newest first
 */
public record PoliciesJson(
        String apiVersion, long version, boolean mayWrite, List<PolicyJson> policies, List<PolicyJson> history) {

    /** One policy. */
    public record PolicyJson(
            String from,
            String rule,
            int movedWindowDays,
            long shortToleranceMinutes,
            int noticeDays,
            int lieuWindowDays,
            boolean shortNoticeDelivers,
            boolean extraUnpaidDelivers,
            String standing,
            String setBy,
            String setAt,
            long version) {

        public static PolicyJson of(DatedPolicy<MatchingPolicy> dated) {
            MatchingPolicy policy = dated.settled();
            return new PolicyJson(
                    dated.from().toString(),
                    MatchingPolicy.VERSION,
                    policy.movedWindowDays(),
                    policy.shortTolerance().toMinutes(),
                    policy.noticeDays(),
                    policy.lieuWindowDays(),
                    policy.shortNoticeDelivers(),
                    policy.extraUnpaidDelivers(),
                    standingOf(dated),
                    dated.by().map(by -> by.id()).orElse(null),
                    dated.at().map(Object::toString).orElse(null),
                    dated.version());
        }
    }

    public static PoliciesJson of(PolicyHistory<MatchingPolicy> history, boolean mayWrite) {
        return new PoliciesJson(
                Versions.API,
                history.version(),
                mayWrite,
                history.counting().stream().map(PolicyJson::of).toList(),
                history.written().stream().map(PolicyJson::of).toList());
    }

    static String standingOf(DatedPolicy<?> policy) {
        return policy.standing() == DatedPolicy.Standing.LOCAL_DEFAULT ? "local default" : "set by the trust";
    }
}
