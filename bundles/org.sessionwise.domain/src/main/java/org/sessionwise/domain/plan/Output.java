package org.sessionwise.domain.plan;

import org.sessionwise.domain.Fraction;

/**
 * The average output of a session that was agreed (e-job planning standard of June 2019, standard 2.2).
 *
 * @param perSession more than zero, exact
 * @param unit what is counted: {@code patients}, {@code cases}
 */
public record Output(Fraction perSession, String unit) {

    public Output {
        if (perSession.signum() <= 0 || unit.isBlank()) {
            throw new IllegalArgumentException("an output needs an amount and a unit, not " + perSession);
        }
    }
}
