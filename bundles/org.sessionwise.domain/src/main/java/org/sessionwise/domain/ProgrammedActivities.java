package org.sessionwise.domain;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * An amount of programmed activities (PA), exact, zero or more. 4 h at 3 h a PA is 4/3.
 *
 * @param amount zero or more
 */
public record ProgrammedActivities(Fraction amount) implements Comparable<ProgrammedActivities> {

    public static final ProgrammedActivities NONE = new ProgrammedActivities(Fraction.ZERO);

    public ProgrammedActivities {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("not an amount of PA: " + amount);
        }
    }

    /**
     * Returns the PA of time worked at one rate.
     *
     * @param worked zero or more; parts of a second do not count
     * @param onePa a second or more
     */
    public static ProgrammedActivities ofWorked(Duration worked, Duration onePa) {
        return new ProgrammedActivities(new Fraction(worked.toSeconds(), onePa.toSeconds()));
    }

    public ProgrammedActivities plus(ProgrammedActivities other) {
        return new ProgrammedActivities(amount.plus(other.amount));
    }

    /** For show only: rounded half up to {@code scale} places. */
    public BigDecimal toDecimal(int scale) {
        return amount.toDecimal(scale);
    }

    @Override
    public int compareTo(ProgrammedActivities other) {
        return amount.compareTo(other.amount);
    }
}
