package org.sessionwise.domain.year;

import java.util.List;

/**
 * An amount and how it was worked out.
 *
 * @param steps in the order in which one reads them; not empty; the last step of a unit is the amount in it
 */
public record Reckoned(YearAmount amount, List<Step> steps) {

    public Reckoned {
        steps = List.copyOf(steps);
    }
}
