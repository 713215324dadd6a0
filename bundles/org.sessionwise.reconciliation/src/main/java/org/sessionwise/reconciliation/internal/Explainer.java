package org.sessionwise.reconciliation.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Works people out anew from the host and the plans, to explain them or to check what is counted, and puts right what differs. */
final class Explainer {

    private final LedgerKeeper keeper;
    private final LedgerReader reader;
    private final Consumer<Set<StaffId>> changed;

    /** {@code changed} hears of people whose figures were put right. */
    Explainer(LedgerKeeper keeper, LedgerReader reader, Consumer<Set<StaffId>> changed) {
        this.keeper = keeper;
        this.reader = reader;
        this.changed = changed;
    }

    /** Returns what figures of some people are made of; who is not of the department is missing. */
    Map<StaffId, PersonFindings> findings(Set<StaffId> staff, DateRange period, Basis basis) throws NoAnswerException {
        Ledger ledger = keeper.ledger();
        Set<StaffId> ours = new HashSet<>(staff);
        ours.removeIf(person -> ledger.person(person).isEmpty());
        Map<StaffId, PersonReckoning> reckoned = reader.reckon(ours, ledger);
        correct(ledger, reckoned);
        Rules rules = ledger.rules();
        return reader.judges().with(rules.policies(), rules.clock(), judge -> {
            Map<StaffId, PersonFindings> found = new HashMap<>();
            reckoned.forEach((person, reckoning) -> {
                Explanation told = new Explanation(reckoning, ledger.beyond(reckoning.kept(), period), rules, period);
                found.put(
                        person,
                        new PersonFindings(
                                person, period, basis, ledger.rule(), told.findings(basis, judge), told.excused()));
            });
            return found;
        });
    }

    /**
     * Puts right whoever was counted otherwise than worked out now, unless that changed meanwhile.
     *
     * @return whose figures were put right
     */
    Set<StaffId> correct(Ledger counted, Map<StaffId, PersonReckoning> reckoned) {
        Map<StaffId, PersonKept> right = new HashMap<>();
        reckoned.forEach((person, reckoning) -> counted.person(person)
                .filter(kept -> !kept.rows().agrees(reckoning.ledger()))
                .ifPresent(wrong -> right.put(person, reckoning.kept())));
        Set<StaffId> corrected = right.isEmpty() ? Set.of() : keeper.correct(counted, right);
        if (!corrected.isEmpty()) {
            changed.accept(corrected);
        }
        return corrected;
    }
}
