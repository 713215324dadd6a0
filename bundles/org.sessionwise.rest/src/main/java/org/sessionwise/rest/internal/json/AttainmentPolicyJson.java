package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;

/**
 * What the trust set instead of local defaults.
 *
 * @param version of the history: what a write is based on
 * @param counting what counts today
 * @param history all that was ever set, newest first
 */
public record AttainmentPolicyJson(
        String apiVersion, long version, boolean mayWrite, PolicyJson counting, List<PolicyJson> history) {

    /** One policy. */
    public record PolicyJson(
            String from,
            int smallestGroup,
            String catalogue,
            Map<String, Integer> settings,
            String standing,
            String by,
            String at,
            long version) {

        public static PolicyJson of(DatedPolicy<AttainmentPolicy> policy) {
            return new PolicyJson(
                    policy.from().toString(),
                    policy.settled().smallestGroup(),
                    policy.settled().catalogue(),
                    new TreeMap<>(policy.settled().settings()),
                    PoliciesJson.standingOf(policy),
                    policy.by().map(by -> by.id()).orElse(null),
                    policy.at().map(Object::toString).orElse(null),
                    policy.version());
        }
    }

    public static AttainmentPolicyJson of(PolicyHistory<AttainmentPolicy> history, LocalDate today, boolean mayWrite) {
        return new AttainmentPolicyJson(
                Versions.API,
                history.version(),
                mayWrite,
                PolicyJson.of(history.on(today)),
                history.written().stream().map(PolicyJson::of).toList());
    }
}
