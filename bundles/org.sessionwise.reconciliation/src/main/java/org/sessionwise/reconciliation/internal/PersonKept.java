package org.sessionwise.reconciliation.internal;

import java.util.List;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.reconciliation.internal.ledger.PersonLedger;

/** What is kept of one person: rows, and what is needed to value one session more and to look beyond the rows. */
record PersonKept(List<JobPlanVersion> plans, PackedAbsences absences, PersonLedger rows) {

    PersonKept with(PersonLedger newRows) {
        return new PersonKept(plans, absences, newRows);
    }
}
