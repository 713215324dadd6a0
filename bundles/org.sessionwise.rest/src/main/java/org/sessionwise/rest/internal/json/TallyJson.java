package org.sessionwise.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.matching.Outcome;

/**
 * Findings added up, by outcome.
 *
 * @param outcomes both sides of each outcome that came about, in the order of {@link Outcome}; the name of each is the
 *     outcome's own, written like this: {@code asPlanned}, {@code notRostered}
 */
public record TallyJson(
        AmountJson planned,
        AmountJson worked,
        @JsonAnyGetter Map<String, BothSides> outcomes) {

    /** One outcome. */
    public record BothSides(AmountJson planned, AmountJson worked) {}

    static TallyJson of(Tally tally) {
        Map<String, BothSides> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            if (tally.planned().containsKey(outcome) || tally.worked().containsKey(outcome)) {
                outcomes.put(
                        CamelCase.of(outcome),
                        new BothSides(AmountJson.of(tally.planned(outcome)), AmountJson.of(tally.worked(outcome))));
            }
        }
        return new TallyJson(AmountJson.of(tally.totalPlanned()), AmountJson.of(tally.totalWorked()), outcomes);
    }
}
