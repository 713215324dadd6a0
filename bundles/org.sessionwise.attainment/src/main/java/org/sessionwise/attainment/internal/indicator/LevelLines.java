package org.sessionwise.attainment.internal.indicator;

import java.util.List;
import java.util.Optional;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorLine.Missing;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Verdict;

/** The indicators that levels of attainment come with: the level, and plans that are active, as its criterion counted them. */
final class LevelLines {

    private static final String ACTIVE_PLANS = "active-plans";
    private static final String NOBODY = "Nobody is in scope.";

    private final Optional<CriterionId> active;
    private final int highest;

    LevelLines(Catalogue catalogue) {
        this.active = catalogue.criteria().stream()
                .filter(criterion -> criterion.rule().equals(ACTIVE_PLANS))
                .map(Criterion::id)
                .findFirst();
        this.highest = catalogue.levels().size() - 1;
    }

    List<IndicatorLine> of(Attained attained) {
        return List.of(level(attained), activePlans(attained));
    }

    private IndicatorLine level(Attained attained) {
        return attained.people() == 0
                ? IndicatorLine.missing(Indicator.LEVEL, attained.scope(), Missing.NOT_APPLICABLE, NOBODY)
                : IndicatorLine.of(
                        Indicator.LEVEL,
                        attained.scope(),
                        Fraction.of(attained.level()),
                        Fraction.of(highest),
                        "level");
    }

    IndicatorLine activePlans(Attained attained) {
        Optional<Proportion> counted = active.map(attained.verdicts()::get).flatMap(Verdict::counted);
        if (attained.people() == 0 || counted.filter(Proportion::isOfNothing).isPresent()) {
            return IndicatorLine.missing(Indicator.ACTIVE_PLANS, attained.scope(), Missing.NOT_APPLICABLE, NOBODY);
        }
        return counted.map(plans -> IndicatorLine.of(
                        Indicator.ACTIVE_PLANS,
                        attained.scope(),
                        Fraction.of(plans.part()),
                        Fraction.of(plans.whole()),
                        "people"))
                .orElseGet(() -> IndicatorLine.missing(
                        Indicator.ACTIVE_PLANS,
                        attained.scope(),
                        Missing.NOT_KNOWN,
                        "The catalogue counts no active plans."));
    }
}
