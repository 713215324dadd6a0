package org.sessionwise.rest.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** One line of figures. */
public record FigureLineJson(
        KeyJson key,
        SpanJson span,
        int people,
        FigureAmountJson planned,
        FigureAmountJson otherBasis,
        SideJson rostered,
        SideJson delivered,
        CompletenessJson completeness) {

    /** What it is of. */
    public record KeyJson(String kind, String id, String name, String category) {

        static KeyJson of(LineKey key, String name, String category) {
            return new KeyJson(CamelCase.of(key.kind()), key.id(), name, category);
        }
    }

    /** Days, and what they are called. */
    public record SpanJson(String from, String until, String label) {

        static SpanJson of(FigureSpan span) {
            return new SpanJson(
                    span.days().from().toString(), span.days().until().toString(), span.label());
        }
    }

    /** What was rostered, or delivered. */
    public record SideJson(
            FigureAmountJson planned,
            FigureAmountJson done,
            FigureAmountJson undated,
            FigureAmountJson beside,
            VarianceJson variance,
            Map<String, OutcomeJson> outcomes) {

        static SideJson of(FigureSide side) {
            Map<String, OutcomeJson> outcomes = new LinkedHashMap<>();
            for (Outcome outcome : Outcome.values()) {
                FigureSide.Both both = side.outcomes().get(outcome);
                if (both != null) {
                    outcomes.put(
                            CamelCase.of(outcome),
                            new OutcomeJson(FigureAmountJson.of(both.planned()), FigureAmountJson.of(both.worked())));
                }
            }
            return new SideJson(
                    FigureAmountJson.of(side.planned()),
                    FigureAmountJson.of(side.done()),
                    FigureAmountJson.of(side.undated()),
                    FigureAmountJson.of(side.beside()),
                    VarianceJson.of(side),
                    outcomes);
        }
    }

    /** One outcome. */
    public record OutcomeJson(FigureAmountJson planned, FigureAmountJson worked) {}

    /** What was done less what was planned. */
    public record VarianceJson(Object occurrences, String sessions, Object minutes, String pa, PercentJson percent) {

        static VarianceJson of(FigureSide side) {
            FigureAmountJson by = FigureAmountJson.of(side.variance());
            return new VarianceJson(by.occurrences(), by.sessions(), by.minutes(), by.pa(), PercentJson.of(side));
        }
    }

    /** The variance in per cent; what has no base is missing. */
    public record PercentJson(String occurrences, String sessions, String minutes, String pa) {

        static PercentJson of(FigureSide side) {
            return new PercentJson(
                    text(side, YearAmount::occurrences),
                    text(side, YearAmount::sessions),
                    text(side, YearAmount::minutes),
                    text(side, YearAmount::pa));
        }

        private static String text(FigureSide side, Function<YearAmount, Fraction> unit) {
            return side.percent(unit).map(Percent::text).orElse(null);
        }
    }

    /** How much of it is known. */
    public record CompletenessJson(long plannedKnown, long plannedAll, int weeksFinalised, int weeks) {

        static CompletenessJson of(Completeness completeness) {
            return new CompletenessJson(
                    completeness.plannedKnown(),
                    completeness.plannedAll(),
                    completeness.weeksFinalised(),
                    completeness.weeks());
        }
    }

    /** Returns a line under the name that people know it by. */
    public static FigureLineJson of(FigureLine line, String name) {
        return new FigureLineJson(
                KeyJson.of(line.key(), name, line.category().map(Enum::name).orElse(null)),
                SpanJson.of(line.span()),
                line.people(),
                FigureAmountJson.of(line.planned()),
                FigureAmountJson.of(line.otherBasis()),
                SideJson.of(line.side(Basis.ROSTERED)),
                SideJson.of(line.side(Basis.DELIVERED)),
                CompletenessJson.of(line.completeness()));
    }
}
