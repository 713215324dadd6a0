package org.sessionwise.reconciliation.internal;

import java.util.List;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.reconciliation.internal.ledger.PersonLedger;

/** What is kept of one person: rows, and what is needed to value one session more and to look beyond the rows. */
record PersonKept(List<JobPlanVersion> plans, PackedAbsences absences, PersonLedger rows) {

    private static final long ENTRY = 24 + 4 + 48; // this, its place in the array, and its entry among the names

    /** Returns about how many bytes of the heap it takes, without plans. */
    long bytes() {
        return ENTRY + absences.bytes() + rows.bytes();
    }

    PersonKept with(PersonLedger newRows) {
        return new PersonKept(plans, absences, newRows);
    }
}
