package org.sessionwise.reconciliation.internal.ledger;

import java.time.Instant;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;

/**
 * One department's roster to try changes on: a service, with {@link org.sessionwise.api.reconciliation.Reconciliation#DEPARTMENT}
 * as a property, for as long as reconciliation is on.
 */
public interface RosterTrials {

    DepartmentId department();

    /** Returns the professional groups that are counted; empty: everybody. */
    Set<String> groups();

    /** Reads the roster around a moment: 13 weeks before it, and the weeks in which a session still answers one of that day. */
    TrialRoster around(Instant moment) throws NoAnswerException;
}
