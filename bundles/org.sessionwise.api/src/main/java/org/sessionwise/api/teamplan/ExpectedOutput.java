package org.sessionwise.api.teamplan;

import java.util.List;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.ActivityCode;

/**
 * The clinical output that a team expects of a kind of activity in the year.
 *
 * @param amount more than zero, exact
 * @param unit what is counted, as individual plans word it: {@code patients}
 * @param deliveredBy by whom, in the plan's order; each person once; may be empty
 */
public record ExpectedOutput(ActivityCode activity, Fraction amount, String unit, List<Share> deliveredBy) {

    public ExpectedOutput {
        deliveredBy = List.copyOf(deliveredBy);
        if (amount.signum() <= 0 || unit.isBlank()) {
            throw new IllegalArgumentException("an expected output needs an amount and a unit, not " + amount);
        }
        if (deliveredBy.stream().map(Share::staff).distinct().count() < deliveredBy.size()) {
            throw new IllegalArgumentException("a person stands twice under one output");
        }
    }
}
