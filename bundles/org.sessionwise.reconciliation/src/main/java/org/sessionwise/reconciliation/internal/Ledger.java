package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.CountConsumer;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/**
 * A department as it was read and matched: never changed, only replaced.
 *
 * @param asAt when the host was asked
 * @param staff in the host's order
 * @param leaveKnown the host tells of leave
 * @param books one for each of the staff
 */
record Ledger(
        Instant asAt,
        List<StaffMember> staff,
        RosterCalendar calendar,
        DutyMapping mapping,
        boolean leaveKnown,
        BankHolidays holidays,
        Map<StaffId, PersonBook> books)
        implements Counted {

    @Override
    public List<JobPlanVersion> plans(StaffId person) {
        return books.containsKey(person) ? books.get(person).plans() : List.of();
    }

    @Override
    public void count(StaffId person, Basis basis, DateRange period, CountConsumer consumer) {
        if (books.containsKey(person)) {
            PersonBook book = books.get(person);
            for (Entry entry : book.entries(basis, period)) {
                Finding finding = entry.finding();
                consumer.rows(
                        finding.planned().map(Ledger::planned).orElse(Kind.NONE),
                        finding.worked().map(side -> worked(entry, side)).orElse(Kind.NONE),
                        finding.outcome(),
                        1);
            }
            for (Excused away : book.excused(period)) {
                Outcome outcome = away.reason().equals("bank holiday") ? Outcome.BANK_HOLIDAY : Outcome.LEAVE;
                consumer.rows(planned(away.occurrence()), Kind.NONE, outcome, 1);
            }
        }
    }

    private static Kind planned(Finding.Planned side) {
        return Kind.ofPlanned(
                new PlanActivity(side.plan(), side.version(), side.activity(), side.activityName(), side.category()),
                side.duty(),
                side.workload());
    }

    private static Kind worked(Entry entry, Finding.Worked side) {
        Optional<ActivityCategory> category = entry.finding().planned().map(Finding.Planned::category);
        return Kind.ofSession(side.duty(), side.workload(), category, Optional.empty());
    }
}
