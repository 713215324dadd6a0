package org.sessionwise.api.suggestion;

import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;

/**
 * How a person's roster stands against the plan, in sessions.
 *
 * @param planned what the plan has, of which it is known what became of it
 * @param rosterGap what of it the roster does not cover: less what is as planned, moved or displaced, and what is worked of short
 *     sessions
 */
public record Standing(Fraction planned, Fraction rosterGap) {

    /** Returns how it stands by a tally of the roster. */
    public static Standing of(Tally rostered) {
        Fraction planned = rostered.totalPlanned().sessions().minus(planned(rostered, Outcome.UNKNOWN));
        return new Standing(
                planned,
                planned.minus(planned(rostered, Outcome.AS_PLANNED))
                        .minus(planned(rostered, Outcome.MOVED))
                        .minus(planned(rostered, Outcome.DISPLACED))
                        .minus(rostered.worked(Outcome.SHORT).sessions()));
    }

    private static Fraction planned(Tally tally, Outcome outcome) {
        return tally.planned(outcome).sessions();
    }
}
