package org.sessionwise.domain.plan;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.ProgrammedActivities;

/**
 * What something comes to in an average week that is worked, exact; each part zero or more.
 *
 * @param minutes of real time
 * @param premiumMinutes those of them that are premium by the contract, however they are recognised
 * @param pa none where the contract is in hours
 * @param premiumPa those of them that come from premium time recognised as time
 */
public record WeeklyAmount(
        Fraction minutes, Fraction premiumMinutes, ProgrammedActivities pa, ProgrammedActivities premiumPa) {

    public static final WeeklyAmount NONE =
            new WeeklyAmount(Fraction.ZERO, Fraction.ZERO, ProgrammedActivities.NONE, ProgrammedActivities.NONE);

    public WeeklyAmount plus(WeeklyAmount other) {
        return new WeeklyAmount(
                minutes.plus(other.minutes),
                premiumMinutes.plus(other.premiumMinutes),
                pa.plus(other.pa),
                premiumPa.plus(other.premiumPa));
    }

    /** Returns so much of it; the factor is zero or more. */
    public WeeklyAmount times(Fraction factor) {
        return new WeeklyAmount(
                minutes.times(factor),
                premiumMinutes.times(factor),
                new ProgrammedActivities(pa.amount().times(factor)),
                new ProgrammedActivities(premiumPa.amount().times(factor)));
    }
}
