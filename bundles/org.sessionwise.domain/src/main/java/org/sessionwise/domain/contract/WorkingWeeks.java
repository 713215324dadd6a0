package org.sessionwise.domain.contract;

import org.sessionwise.domain.Fraction;

/**
 * How many weeks of a year of 52 are worked on average, and what was taken off to get there. What it contains is never
 * subtracted again.
 *
 * @param weeks more than 0, at most 52
 * @param contains in words: {@code 6 weeks of annual leave, 2 statutory days, ...}
 * @param holidaysInside bank holidays are among what was taken off
 * @param studyInside study leave is among what was taken off
 */
public record WorkingWeeks(Fraction weeks, String contains, boolean holidaysInside, boolean studyInside) {

    public WorkingWeeks {
        if (weeks.signum() <= 0 || weeks.compareTo(Fraction.of(52)) > 0) {
            throw new IllegalArgumentException("of 52 weeks more than none and at most all are worked, not " + weeks);
        }
    }
}
