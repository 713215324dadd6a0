package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.SystemOfRecord;

/**
 * What to know of a person's plan before trusting a figure. Judged is the last version that rules in the period, on the
 * period's last day: a plan is in date until twelve calendar months after its review and after its approval, that day
 * included; 29 February counts to 28 February.
 */
final class PlanNote {

    private static final int MONTHS_IN_DATE = 12;

    private PlanNote() {}

    static String of(List<JobPlanVersion> plans, DateRange period) {
        Optional<JobPlanVersion> last = plans.stream()
                .filter(plan ->
                        plan.state() == JobPlanState.APPROVED && plan.inForce().overlaps(period))
                .reduce((earlier, later) -> later);
        return last.map(plan -> String.join("; ", notes(plan, period.until().minusDays(1))))
                .orElse("no plan in force");
    }

    private static List<String> notes(JobPlanVersion plan, LocalDate lastDay) {
        List<String> notes = new ArrayList<>();
        overdue("reviewed", plan.reviewedOn(), lastDay).ifPresent(notes::add);
        overdue("approved", plan.approvedOn(), lastDay).ifPresent(notes::add);
        kept(plan.systemOfRecord()).ifPresent(notes::add);
        return notes;
    }

    private static Optional<String> overdue(String what, Optional<LocalDate> when, LocalDate lastDay) {
        if (when.isEmpty()) {
            return Optional.of("not known when last " + what);
        }
        return when.filter(date -> date.plusMonths(MONTHS_IN_DATE).isBefore(lastDay))
                .map(date -> "out of date: last " + what + " on " + date);
    }

    private static Optional<String> kept(SystemOfRecord system) {
        return switch (system) {
            case E_JOB_PLANNING -> Optional.empty();
            case SPREADSHEET -> Optional.of("kept in a spreadsheet");
            case PAPER -> Optional.of("on paper");
        };
    }
}
