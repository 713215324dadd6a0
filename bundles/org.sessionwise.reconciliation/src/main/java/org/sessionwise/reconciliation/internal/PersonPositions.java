package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.StaffMember;

/** Counts one person's figures from a ledger. */
final class PersonPositions {

    private final LocalDate from;

    /** {@code from}: nothing earlier is reconciled. */
    PersonPositions(LocalDate from) {
        this.from = from;
    }

    PersonPosition of(StaffMember person, Ledger ledger, DateRange period) {
        PersonKept kept = ledger.person(person.id()).orElseThrow();
        PersonTally rostered = new PersonTally();
        PersonTally delivered = new PersonTally();
        ledger.count(person.id(), Basis.ROSTERED, period, rostered);
        ledger.count(person.id(), Basis.DELIVERED, period, delivered);
        CommitmentLines commitments = new CommitmentLines(rostered.drawn(), delivered.drawn());
        Rules rules = ledger.rules();
        return new PersonPosition(
                person.id(),
                !person.inTraining(),
                person.inTraining()
                        ? "doctor in training, whom the e-job planning standard of June 2019 leaves out of its scope"
                        : "",
                PlanNote.of(kept.plans(), period),
                rostered.tally(),
                delivered.tally(),
                kept.rows().identical(rules.minuteOf(period.from()), rules.minuteOf(period.until())),
                rostered.excused(),
                period.intersection(DateRange.startingOn(from))
                        .map(days -> commitments.of(kept.plans(), days))
                        .orElse(List.of()));
    }
}
