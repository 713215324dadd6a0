package org.sessionwise.reconciliation.internal;

import java.util.List;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.reconciliation.internal.ledger.Interner;
import org.sessionwise.reconciliation.internal.ledger.Judge;
import org.sessionwise.reconciliation.internal.ledger.PersonLedger;
import org.sessionwise.reconciliation.internal.ledger.PersonRows;

/**
 * One person worked out from facts: the ledger that is counted from, and, in the order of its rows, what they stand for.
 *
 * @param occurrences in the order of the planned rows
 * @param attendances in the order of the worked rows
 */
record PersonReckoning(
        PersonFacts facts, List<Occurrence> occurrences, List<Attendance> attendances, PersonLedger ledger) {

    static PersonReckoning of(PersonFacts facts, Rules rules, Interner interner, Judge judge) {
        List<Occurrence> occurrences = new PlannedSide(facts.plans(), facts.absences(), rules).in(rules.kept());
        List<Attendance> attendances = new WorkedSide(facts.staff(), facts.plans(), rules).of(facts.sessions());
        PersonRows rows = new PersonRows(interner);
        for (Occurrence one : occurrences) {
            rows.planned(
                    one.start(),
                    one.kind(),
                    one.settled(Basis.ROSTERED).map(Occurrence.Settled::outcome),
                    one.settled(Basis.DELIVERED).map(Occurrence.Settled::outcome));
        }
        attendances.forEach(one -> rows.worked(one.start(), one.kind()));
        return new PersonReckoning(facts, occurrences, attendances, rows.judged(judge));
    }

    PersonKept kept() {
        return new PersonKept(facts.plans(), PackedAbsences.of(facts.absences()), ledger);
    }
}
