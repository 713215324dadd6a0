package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;

/** Answers from the ledger: every figure is a sum over the very findings that are told when it is expanded. */
final class DepartmentReconciliation implements Reconciliation, DepartmentLedger {

    /** A longer period is a slip of the pen; expanding it would only fill memory. */
    private static final int LONGEST_YEARS = 20;

    private final Settings settings;
    private final LedgerKeeper keeper;

    DepartmentReconciliation(Settings settings, LedgerKeeper keeper) {
        this.settings = settings;
        this.keeper = keeper;
    }

    @Override
    public DepartmentId department() {
        return settings.department();
    }

    @Override
    public String rule() {
        return settings.rule();
    }

    @Override
    public Counted counted() throws NoAnswerException {
        return keeper.ledger();
    }

    @Override
    public DepartmentPosition position(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        requireReasonable(period);
        Ledger ledger = keeper.ledger();
        List<PersonPosition> people = ledger.staff().stream()
                .filter(person -> visible.contains(person.id()))
                .map(person -> position(person, ledger, period))
                .toList();
        RosterCalendar calendar = ledger.calendar();
        return new DepartmentPosition(
                period,
                ledger.asAt(),
                settings.rule(),
                mondays(period),
                calendar.weeksAtLeast(RosterWeek.State.DRAFT, period),
                calendar.weeksAtLeast(RosterWeek.State.FINALISED, period),
                ledger.leaveKnown(),
                people);
    }

    @Override
    public PersonFindings findings(StaffId staff, DateRange period, Basis basis) throws NoAnswerException {
        requireReasonable(period);
        PersonBook book = keeper.ledger().books().get(staff);
        if (book == null) {
            return new PersonFindings(staff, period, basis, settings.rule(), List.of(), List.of());
        }
        List<Finding> findings =
                book.entries(basis, period).stream().map(Entry::finding).toList();
        return new PersonFindings(staff, period, basis, settings.rule(), findings, book.excused(period));
    }

    private PersonPosition position(StaffMember person, Ledger ledger, DateRange period) {
        PersonBook book = ledger.books().get(person.id());
        List<Entry> rostered = book.entries(Basis.ROSTERED, period);
        List<Entry> delivered = book.entries(Basis.DELIVERED, period);
        CommitmentLines commitments = new CommitmentLines(rostered, delivered);
        return new PersonPosition(
                person.id(),
                !person.inTraining(),
                person.inTraining()
                        ? "doctor in training, whom the e-job planning standard of June 2019 leaves out of its scope"
                        : "",
                PlanNote.of(book.plans(), period),
                tally(rostered),
                tally(delivered),
                (int) rostered.stream().filter(Entry::identical).count(),
                book.excused(period).size(),
                period.intersection(DateRange.startingOn(settings.from()))
                        .map(days -> commitments.of(book.plans(), days))
                        .orElse(List.of()));
    }

    private static Tally tally(List<Entry> entries) {
        Map<Outcome, Workload> planned = new EnumMap<>(Outcome.class);
        Map<Outcome, Workload> worked = new EnumMap<>(Outcome.class);
        for (Entry entry : entries) {
            Finding finding = entry.finding();
            finding.planned().ifPresent(side -> planned.merge(finding.outcome(), side.workload(), Workload::plus));
            finding.worked().ifPresent(side -> worked.merge(finding.outcome(), side.workload(), Workload::plus));
        }
        return new Tally(planned, worked);
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
