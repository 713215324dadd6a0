package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.review.ReviewRule;

/**
 * The review policy of a day, and all that were ever set.
 *
 * @param version of the history: what a write is based on
 */
public record ReviewPolicyJson(
        String apiVersion,
        String from,
        String rule,
        String percent,
        String sessions,
        int persists,
        String span,
        String direction,
        List<String> causes,
        String standing,
        String setBy,
        String setAt,
        long version,
        boolean mayWrite,
        List<PolicyJson> policies,
        List<PolicyJson> history) {

    /** One policy. */
    public record PolicyJson(
            String from,
            String rule,
            String percent,
            String sessions,
            int persists,
            String span,
            String direction,
            List<String> causes,
            String standing,
            String setBy,
            String setAt,
            long version) {

        public static PolicyJson of(DatedPolicy<ReviewRule> policy) {
            ReviewRule rule = policy.settled();
            return new PolicyJson(
                    policy.from().toString(),
                    words(rule),
                    Exact.text(rule.size().percent()),
                    Exact.text(rule.size().sessions()),
                    rule.persists(),
                    rule.span().name().toLowerCase(Locale.ROOT),
                    rule.direction().name().toLowerCase(Locale.ROOT),
                    rule.causes(),
                    PoliciesJson.standingOf(policy),
                    policy.by().map(by -> by.id()).orElse(null),
                    policy.at().map(Object::toString).orElse(null),
                    policy.version());
        }

        private static String words(ReviewRule rule) {
            String side = rule.direction() == ReviewRule.Direction.BOTH
                    ? "below or above plan"
                    : rule.direction().name().toLowerCase(Locale.ROOT) + " plan";
            String span = rule.span() == ReviewRule.Span.PERIOD ? "roster period" : "financial quarter";
            String lasting =
                    rule.persists() == 1 ? "in one " + span : "in " + rule.persists() + " " + span + "s on end";
            return Exact.text(rule.size().percent()) + " per cent and "
                    + Exact.text(rule.size().sessions()) + " sessions or more " + side + ", " + lasting;
        }
    }

    public static ReviewPolicyJson of(PolicyHistory<ReviewRule> history, LocalDate day, boolean mayWrite) {
        PolicyJson today = PolicyJson.of(history.on(day));
        return new ReviewPolicyJson(
                Versions.API,
                today.from(),
                today.rule(),
                today.percent(),
                today.sessions(),
                today.persists(),
                today.span(),
                today.direction(),
                today.causes(),
                today.standing(),
                today.setBy(),
                today.setAt(),
                history.version(),
                mayWrite,
                history.counting().stream().map(PolicyJson::of).toList(),
                history.written().stream().map(PolicyJson::of).toList());
    }
}
