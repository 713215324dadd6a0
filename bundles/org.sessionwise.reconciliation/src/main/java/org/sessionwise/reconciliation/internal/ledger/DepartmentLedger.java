package org.sessionwise.reconciliation.internal.ledger;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.matching.PolicyDates;

/**
 * The ledger of one department, for other parts of this bundle: a service, with
 * {@link org.sessionwise.api.reconciliation.Reconciliation#DEPARTMENT} as a property, for as long as reconciliation is on.
 */
public interface DepartmentLedger {

    DepartmentId department();

    /** Returns a name for the rules that decide, with what is local about them. */
    String rule();

    /** Returns what was read after the last notice that came before this call; reads it if need be. */
    Counted counted() throws NoAnswerException;

    /** Reads everybody as they are now and judges them by other policies: for a look at what these would change. */
    Counted countedBy(PolicyDates policies) throws NoAnswerException;
}
