package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.attainment.CriterionEvaluator;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Contributed;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks evaluators of other bundles. One that fails decides nothing; the built-in rule does. */
final class Deciding implements Contributed {

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private final List<CriterionEvaluator> evaluators;

    Deciding(List<CriterionEvaluator> evaluators) {
        this.evaluators = evaluators;
    }

    @Override
    public Optional<Verdict> decide(CriterionId criterion, AttainmentScope scope, LocalDate day) {
        for (CriterionEvaluator evaluator : evaluators) {
            Optional<Verdict> verdict = ask(evaluator, criterion, scope, day);
            if (verdict.isPresent()) {
                return verdict;
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> ask(
            CriterionEvaluator evaluator, CriterionId criterion, AttainmentScope scope, LocalDate day) {
        try {
            return evaluator.criteria().contains(criterion)
                    ? evaluator.decide(criterion, scope, day)
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("An evaluator of criterion {} failed; the built-in rule decides", criterion, e);
            return Optional.empty();
        }
    }
}
