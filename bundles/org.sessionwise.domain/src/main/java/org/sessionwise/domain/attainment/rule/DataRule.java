package org.sessionwise.domain.attainment.rule;

import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Rule;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Verdict;

/** What the data say of a criterion, and the settings that takes. */
record DataRule(Rule rule, Set<String> settings) implements Rule {

    static DataRule of(Rule rule, Set<String> settings) {
        return new DataRule(rule, Set.copyOf(settings));
    }

    @Override
    public Verdict decide(Criterion criterion, Situation situation) {
        return rule.decide(criterion, situation);
    }
}
