package org.sessionwise.api.teamplan;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;

/**
 * What one person of the team is to deliver of an expected output.
 *
 * @param amount more than zero, exact; of {@link Measure#PART} at most 1
 */
public record Share(StaffId staff, Measure measure, Fraction amount) {

    /** What the amount counts. */
    public enum Measure {
        /** Sessions in the year. */
        SESSIONS,
        /** A part of the whole output: {@code 1/4}. */
        PART
    }

    public Share {
        boolean tooMuch = measure == Measure.PART && amount.compareTo(Fraction.of(1)) > 0;
        if (amount.signum() <= 0 || tooMuch) {
            throw new IllegalArgumentException("not a share: " + amount);
        }
    }
}
