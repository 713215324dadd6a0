package org.sessionwise.reconciliation.internal.ledger;

import org.sessionwise.domain.matching.Outcome;

/** Takes what was counted. */
@FunctionalInterface
public interface CountConsumer {

    /**
     * Takes findings that are alike but for their time. The amounts are the workloads of the two kinds, each times
     * {@code rows}. What a session that answers an occurrence counts to is the planned kind's activity, except with
     * {@link Outcome#OTHER_ACTIVITY}, where what was done is credited to the category of the worked kind.
     *
     * @param planned what was planned; {@link Kind#NONE} if nothing was
     * @param worked what counts as rostered or worked; {@link Kind#NONE} if nothing does
     * @param rows how many, 1 or more; the same two kinds and outcome may come again
     */
    void rows(Kind planned, Kind worked, Outcome outcome, int rows);
}
