package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.domain.disclosure.Disclosure;

/**
 * Criteria that count other people than a scope has, such as those whose plans are annualised: a part of many people can have few of
 * those, who would be known once the other parts are taken off. They are hidden by how many of them each part has. For one request.
 */
final class OwnCounts {

    private final Map<AttainmentScope, Attained> matrix = new LinkedHashMap<>();
    private final Map<AttainmentScope, SmallGroups.Hidden> parts;
    private final Function<Map<AttainmentScope, Integer>, Disclosure> disclosing;

    /**
     * Of the scopes of a day.
     *
     * @param parts groups of teams, each with how many of it are out of sight
     */
    OwnCounts(
            List<Attained> matrix,
            Map<AttainmentScope, SmallGroups.Hidden> parts,
            Function<Map<AttainmentScope, Integer>, Disclosure> disclosing) {
        matrix.forEach(one -> this.matrix.put(one.scope(), one));
        this.parts = parts;
        this.disclosing = disclosing;
    }

    /** Tells whether a criterion that counts so many people of a scope may be told there, as far as it counts others than all. */
    boolean tells(AttainmentScope scope, CriterionId criterion, long whole) {
        return matrix.values().stream().noneMatch(one -> countsOthers(one, criterion))
                || sum(scope, criterion) == whole && disclosed(criterion).tells(scope);
    }

    private static boolean countsOthers(Attained one, CriterionId criterion) {
        Verdict verdict = one.verdicts().get(criterion);
        return verdict != null
                && verdict.counted()
                        .filter(counted -> counted.whole() != one.people())
                        .isPresent();
    }

    /** If the parts do not add up to the whole, somebody is counted of whom it is not known where. */
    private long sum(AttainmentScope scope, CriterionId criterion) {
        return parts.keySet().stream()
                .filter(scope::includes)
                .mapToLong(part -> counted(part, criterion))
                .sum();
    }

    private Disclosure disclosed(CriterionId criterion) {
        Map<AttainmentScope, Integer> hidden = new HashMap<>();
        parts.forEach((part, its) -> {
            long counted = counted(part, criterion);
            if (counted > 0) {
                hidden.put(part, its.of(Math.toIntExact(counted)));
            }
        });
        return disclosing.apply(hidden);
    }

    private long counted(AttainmentScope part, CriterionId criterion) {
        Verdict verdict = matrix.get(part).verdicts().get(criterion);
        return verdict == null ? 0 : verdict.counted().map(Proportion::whole).orElse(0L);
    }
}
