package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.TrialRoster;

/** The roster of some weeks, which can be tried with other sessions: the rows of the ledger are replaced and judged anew. */
final class HypotheticalRoster implements TrialRoster {

    private final Ledger ledger;
    private final Facts facts;
    private final LedgerReader reader;
    private final PersonPositions positions;
    private final DepartmentReconciliation reconciliation;

    /**
     * What was read.
     *
     * @param weeks whole weeks around the day
     * @param elsewhere as {@link TrialRoster#elsewhere}
     */
    record Facts(
            LocalDate day,
            DateRange weeks,
            List<RosterSession> sessions,
            List<Unavailability> leave,
            Optional<Map<StaffId, List<Period>>> elsewhere) {}

    HypotheticalRoster(
            Ledger ledger,
            Facts facts,
            LedgerReader reader,
            PersonPositions positions,
            DepartmentReconciliation reconciliation) {
        this.ledger = ledger;
        this.facts = facts;
        this.reader = reader;
        this.positions = positions;
        this.reconciliation = reconciliation;
    }

    @Override
    public Counted counted() {
        return ledger;
    }

    @Override
    public LocalDate day() {
        return facts.day();
    }

    @Override
    public DateRange weeks() {
        return facts.weeks();
    }

    @Override
    public MatchingPolicy policy() {
        return ledger.rules().policies().on(facts.day());
    }

    @Override
    public List<RosterSession> sessions() {
        return facts.sessions();
    }

    @Override
    public List<Unavailability> leave() {
        return facts.leave();
    }

    @Override
    public Optional<Map<StaffId, List<Period>>> elsewhere() {
        return facts.elsewhere();
    }

    @Override
    public PersonFindings findings(StaffId staff) throws NoAnswerException {
        return reconciliation.findings(staff, facts.weeks(), Basis.ROSTERED);
    }

    @Override
    public PersonPosition positionWith(StaffId staff, UnaryOperator<List<RosterSession>> edited) {
        StaffMember person = ledger.staff().stream()
                .filter(member -> member.id().equals(staff))
                .findFirst()
                .orElseThrow();
        List<RosterSession> concerned = edited.apply(facts.sessions()).stream()
                .filter(session -> session.staff().equals(staff)
                        || session.owner().filter(staff::equals).isPresent())
                .toList();
        PersonKept kept = ledger.person(staff).orElseThrow();
        PersonKept tried = reader.replaced(staff, kept, facts.weeks(), concerned, ledger);
        return positions.of(person, ledger.with(ledger.asAt(), Map.of(staff, tried)), facts.weeks());
    }
}
