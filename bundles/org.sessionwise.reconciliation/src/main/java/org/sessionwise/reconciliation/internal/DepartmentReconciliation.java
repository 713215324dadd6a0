package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.DatedOutcome;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/** Counts from the ledger; explains by working people out once more, by the same rule. */
final class DepartmentReconciliation implements Reconciliation, DepartmentLedger {

    /** A longer period is a slip of the pen; expanding it would only fill memory. */
    private static final int LONGEST_YEARS = 20;

    private final Settings settings;
    private final PersonPositions positions;
    private final LedgerKeeper keeper;
    private final LedgerReader reader;
    private final Explainer explainer;

    DepartmentReconciliation(Settings settings, LedgerKeeper keeper, LedgerReader reader, Explainer explainer) {
        this.settings = settings;
        this.positions = new PersonPositions(settings.from());
        this.keeper = keeper;
        this.reader = reader;
        this.explainer = explainer;
    }

    @Override
    public DepartmentId department() {
        return settings.department();
    }

    @Override
    public Set<String> groups() {
        return settings.covered().groups();
    }

    @Override
    public String rule() {
        return keeper.last().map(Ledger::rule).orElseGet(() -> RuleWords.of(settings.policy()));
    }

    @Override
    public Counted counted() throws NoAnswerException {
        return keeper.ledger();
    }

    @Override
    public Counted countedBy(PolicyDates policies) throws NoAnswerException {
        return reader.readBy(policies);
    }

    @Override
    public DepartmentPosition position(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        requireReasonable(period);
        Ledger ledger = keeper.ledger();
        List<PersonPosition> people = ledger.staff().stream()
                .filter(person -> visible.contains(person.id()))
                .map(person -> positions.of(person, ledger, period))
                .toList();
        RosterCalendar calendar = ledger.calendar();
        return new DepartmentPosition(
                period,
                ledger.asAt(),
                ledger.rule(),
                mondays(period),
                calendar.weeksAtLeast(RosterWeek.State.DRAFT, period),
                calendar.weeksAtLeast(RosterWeek.State.FINALISED, period),
                ledger.leaveKnown(),
                people);
    }

    @Override
    public Map<StaffId, PersonFindings> findings(Set<StaffId> staff, DateRange period, Basis basis)
            throws NoAnswerException {
        requireReasonable(period);
        Map<StaffId, PersonFindings> found = new HashMap<>(explainer.findings(staff, period, basis));
        staff.forEach(person -> found.computeIfAbsent(
                person, unknown -> new PersonFindings(unknown, period, basis, rule(), List.of(), List.of())));
        return found;
    }

    @Override
    public List<DatedOutcome> outcomes(StaffId staff, DateRange period, Basis basis) throws NoAnswerException {
        requireReasonable(period);
        Ledger ledger = keeper.ledger();
        Optional<PersonKept> person = ledger.person(staff);
        return person.map(kept -> outcomes(kept, ledger, period, basis)).orElse(List.of());
    }

    private static List<DatedOutcome> outcomes(PersonKept kept, Ledger ledger, DateRange period, Basis basis) {
        Rules rules = ledger.rules();
        int from = rules.minuteOf(period.from());
        int until = rules.minuteOf(period.until());
        List<DatedOutcome> found = new ArrayList<>(
                kept.rows().outcomes(basis, from, until, rules.calendar().zone()));
        for (Occurrence beyond : ledger.beyond(kept, period)) {
            Outcome outcome = beyond.settled(basis).orElseThrow().outcome();
            if (outcome.credit() != Outcome.Credit.EXCUSED) {
                String name = PlanActivity.label(beyond.session().activity());
                DatedOutcome.Side due =
                        new DatedOutcome.Side(name, beyond.session().period());
                found.add(new DatedOutcome(beyond.date(), outcome, Optional.of(due), Optional.empty()));
            }
        }
        found.sort(Comparator.comparing(DatedOutcome::date).thenComparing(DatedOutcome::start));
        return List.copyOf(found);
    }

    private static int mondays(DateRange period) {
        LocalDate first = RosterCalendar.mondayOf(period.from().plusDays(6));
        return first.isBefore(period.until())
                ? (int) ChronoUnit.WEEKS.between(first, period.until().minusDays(1)) + 1
                : 0;
    }

    private static void requireReasonable(DateRange period) {
        if (period.from().plusYears(LONGEST_YEARS).isBefore(period.until())) {
            throw new IllegalArgumentException("a period of more than " + LONGEST_YEARS + " years");
        }
    }
}
