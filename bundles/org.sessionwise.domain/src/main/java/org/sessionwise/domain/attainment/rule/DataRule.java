package org.sessionwise.domain.attainment.rule;

import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Rule;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Verdict;

/**
 * What the data say of a criterion, and the settings that takes.
 *
 * @param said whether it looks only at what people put forward for the criterion, so that an end of that shows nothing new
 */
record DataRule(Rule rule, Set<String> settings, boolean said) implements Rule {

    static DataRule of(Rule rule, Set<String> settings) {
        return new DataRule(rule, Set.copyOf(settings), false);
    }

    static DataRule said(Rule rule, Set<String> settings) {
        return new DataRule(rule, Set.copyOf(settings), true);
    }

    @Override
    public Verdict decide(Criterion criterion, Situation situation) {
        return rule.decide(criterion, situation);
    }
}
