package org.sessionwise.domain.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One person as the tests write it.
 *
 * @param planned ordered by start; among equals the place decides ties
 * @param worked likewise
 * @param policies by their first day
 */
record Case(List<Duty> planned, List<Duty> worked, Map<LocalDate, MatchingPolicy> policies) {

    Verdicts decided(ZoneId zone) {
        return Matched.of(policies, zone, planned, worked);
    }

    Verdicts decidedByOracle(ZoneId zone) {
        return ObviousOutcomes.of(new TreeMap<>(policies), zone, planned, worked);
    }

    Case each(UnaryOperator<Duty> change) {
        return new Case(
                planned.stream().map(change).toList(),
                worked.stream().map(change).toList(),
                policies);
    }
}
