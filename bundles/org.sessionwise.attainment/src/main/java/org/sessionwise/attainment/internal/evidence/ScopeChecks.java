package org.sessionwise.attainment.internal.evidence;

import static org.sessionwise.domain.attainment.AttainmentScope.Kind.DEPARTMENT;
import static org.sessionwise.domain.attainment.AttainmentScope.Kind.TEAM;
import static org.sessionwise.domain.attainment.AttainmentScope.Kind.TRUST;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Topics;

/** Whose some evidence can be: one team's meeting says nothing of the trust, nor a department's policy. */
final class ScopeChecks {

    private static final Map<String, Set<AttainmentScope.Kind>> BODIES = Map.of(
            Topics.WORKFORCE_GROUP, Set.of(TRUST),
            Topics.CONSISTENCY_COMMITTEE, Set.of(TRUST),
            Topics.GOVERNANCE_GROUP, Set.of(TRUST),
            Topics.SERVICE_REVIEW, Set.of(DEPARTMENT, TEAM),
            Topics.TEAM_MEETING, Set.of(TEAM));

    /** The board may be told of one department, too: it counts for that one. */
    private static final Map<String, Set<AttainmentScope.Kind>> READERS =
            Map.of(Topics.BOARD, Set.of(TRUST, DEPARTMENT), Topics.DEPARTMENT, Set.of(DEPARTMENT));

    private ScopeChecks() {}

    static void require(EvidenceContent content) throws EvidenceRefusedException {
        switch (content.kind()) {
            case POLICY -> require(content, "a policy", Set.of(TRUST));
            case MEETING -> require(content, BODIES, "The body that met was expected among the topics");
            case REPORT -> require(content, READERS, "Who was reported to was expected among the topics");
            default -> {
                // anybody's
            }
        }
    }

    private static void require(EvidenceContent content, Map<String, Set<AttainmentScope.Kind>> known, String expected)
            throws EvidenceRefusedException {
        Map<String, Set<AttainmentScope.Kind>> named = new LinkedHashMap<>();
        content.topics().stream().sorted().filter(known::containsKey).forEach(key -> named.put(key, known.get(key)));
        if (named.isEmpty()) {
            throw new EvidenceRefusedException(
                    "topics",
                    expected + ": " + known.keySet().stream().sorted().collect(Collectors.joining(", "))
                            + ". Choose one.");
        }
        for (Map.Entry<String, Set<AttainmentScope.Kind>> one : named.entrySet()) {
            require(content, one.getKey(), one.getValue());
        }
    }

    private static void require(EvidenceContent content, String what, Set<AttainmentScope.Kind> places)
            throws EvidenceRefusedException {
        if (!places.contains(content.scope().kind())) {
            throw new EvidenceRefusedException(
                    "scope",
                    "For " + what + " this was expected: "
                            + places.stream().sorted().map(ScopeChecks::words).collect(Collectors.joining(" or "))
                            + ". Choose whose it is again.");
        }
    }

    private static String words(AttainmentScope.Kind kind) {
        return switch (kind) {
            case TRUST -> "the whole trust";
            case DEPARTMENT -> "a department";
            case TEAM -> "a team";
        };
    }
}
