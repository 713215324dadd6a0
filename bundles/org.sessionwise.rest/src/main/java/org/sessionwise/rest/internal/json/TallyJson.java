package org.sessionwise.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sessionwise.api.reconciliation.Outcome;
import org.sessionwise.api.reconciliation.Tally;

/** Findings added up, by outcome. */
public record TallyJson(
        AmountJson planned,
        AmountJson worked,
        BothSides asPlanned,
        BothSides moved,
        @JsonProperty("short") BothSides shortened,
        BothSides otherActivity,
        BothSides missed,
        BothSides extra,
        BothSides unknown,
        BothSides outOfScope) {

    /** One outcome. */
    public record BothSides(AmountJson planned, AmountJson worked) {

        private static BothSides of(Tally tally, Outcome outcome) {
            return new BothSides(AmountJson.of(tally.planned(outcome)), AmountJson.of(tally.worked(outcome)));
        }
    }

    static TallyJson of(Tally tally) {
        return new TallyJson(
                AmountJson.of(tally.totalPlanned()),
                AmountJson.of(tally.totalWorked()),
                BothSides.of(tally, Outcome.AS_PLANNED),
                BothSides.of(tally, Outcome.MOVED),
                BothSides.of(tally, Outcome.SHORT),
                BothSides.of(tally, Outcome.OTHER_ACTIVITY),
                BothSides.of(tally, Outcome.MISSED),
                BothSides.of(tally, Outcome.EXTRA),
                BothSides.of(tally, Outcome.UNKNOWN),
                BothSides.of(tally, Outcome.OUT_OF_SCOPE));
    }
}
