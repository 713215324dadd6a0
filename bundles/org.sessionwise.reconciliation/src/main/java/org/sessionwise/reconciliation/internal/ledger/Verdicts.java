package org.sessionwise.reconciliation.internal.ledger;

import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PersonMatch;

/** Writes what the matching rule decided into the rows. */
public final class Verdicts {

    private Verdicts() {}

    static void write(
            PersonMatch match, Kind[] kinds, long[] planned, long[] worked, Basis basis, Answers.Builder answers) {
        for (int j = 0; j < worked.length; j++) {
            worked[j] = kinds[PackedRow.kind(worked[j])].role(basis).counts()
                    ? PackedRow.with(worked[j], basis, match.workedOutcome(j))
                    : PackedRow.nowhere(worked[j], basis);
        }
        for (int i = 0; i < planned.length; i++) {
            if (!PackedRow.isSettled(PackedRow.code(planned[i], basis))) {
                int answer = answer(match, i);
                if (answer < 0) {
                    planned[i] = PackedRow.with(planned[i], basis, match.plannedOutcome(i));
                } else {
                    planned[i] = PackedRow.joined(planned[i], basis, match.plannedOutcome(i));
                    worked[answer] = PackedRow.joined(worked[answer], basis, match.plannedOutcome(i));
                    answers.add(i, answer);
                }
            }
        }
    }

    /**
     * Returns the place of the session that makes one finding with the occurrence, or -1. What only explains makes none, and where
     * one of the two is an alias each stands alone.
     */
    public static int answer(PersonMatch match, int occurrence) {
        int answer = match.answer(occurrence);
        Outcome outcome = match.plannedOutcome(occurrence);
        return answer >= 0 && match.counts(answer) && outcome != Outcome.ALIAS && match.workedOutcome(answer) == outcome
                ? answer
                : -1;
    }
}
