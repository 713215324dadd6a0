package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.domain.year.Reckoned;
import org.sessionwise.domain.year.Step;
import org.sessionwise.domain.year.YearAmount;

/** An amount and the calculation that led to it. */
public record ReckonedJson(YearAmountJson amount, List<StepJson> steps) {

    /** How much work, in fractions. */
    public record YearAmountJson(String occurrences, String sessions, String minutes, String pa) {

        static YearAmountJson of(YearAmount amount) {
            return new YearAmountJson(
                    Exact.text(amount.occurrences()),
                    Exact.text(amount.sessions()),
                    Exact.text(amount.minutes()),
                    Exact.text(amount.pa()));
        }
    }

    /** One line of a calculation. */
    public record StepJson(String words, String arithmetic, String result, String unit, RuleJson rule) {

        static StepJson of(Step step) {
            return new StepJson(
                    step.words(),
                    step.arithmetic(),
                    Exact.text(step.result()),
                    step.measure().words(),
                    step.rule().map(RuleJson::of).orElse(null));
        }
    }

    static ReckonedJson of(Reckoned reckoned) {
        return new ReckonedJson(YearAmountJson.of(reckoned.amount()), steps(reckoned.steps()));
    }

    static List<StepJson> steps(List<Step> steps) {
        return steps.stream().map(StepJson::of).toList();
    }
}
