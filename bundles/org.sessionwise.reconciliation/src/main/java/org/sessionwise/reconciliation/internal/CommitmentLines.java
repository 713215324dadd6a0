package org.sessionwise.reconciliation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Commitment;
import org.sessionwise.api.reconciliation.Commitment.Unit;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/** One line for each activity without dates, of each version that rules in the period. */
final class CommitmentLines {

    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_YEAR = 12;
    private static final long DAYS_A_YEAR = 52 * DAYS_A_WEEK; // a year of 52 weeks, as in Timing.Annualised

    private final Map<PlanActivity, Workload> rostered;
    private final Map<PlanActivity, Workload> delivered;

    /** Takes what was drawn on each activity without dates. */
    CommitmentLines(Map<PlanActivity, Workload> rostered, Map<PlanActivity, Workload> delivered) {
        this.rostered = rostered;
        this.delivered = delivered;
    }

    List<Commitment> of(List<JobPlanVersion> plans, DateRange reconciledDays) {
        List<Commitment> lines = new ArrayList<>();
        for (JobPlanVersion plan : plans) {
            Optional<DateRange> days = plan.inForce().intersection(reconciledDays);
            if (plan.state() == JobPlanState.APPROVED && days.isPresent()) {
                for (Activity activity : plan.activities()) {
                    line(plan, activity, days.get().days()).ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    private Optional<Commitment> line(JobPlanVersion plan, Activity activity, long days) {
        if (!activity.remuneration().counts()) {
            return Optional.empty();
        }
        if (activity.timing() instanceof Timing.Flexible flexible) {
            long minuteDays = Math.multiplyExact(flexible.perWeek().toMinutes(), days);
            return Optional.of(line(plan, activity, Unit.MINUTES, new Fraction(minuteDays, DAYS_A_WEEK)));
        }
        return inAYear(activity.timing())
                .map(perYear -> perYear.times(new Fraction(days, DAYS_A_YEAR)))
                .map(expected -> line(plan, activity, Unit.OCCURRENCES, expected));
    }

    /** Returns how often it is due in 52 weeks; empty if it has dates or no occurrences. Duties on call are counted, too. */
    private static Optional<Fraction> inAYear(Timing timing) {
        if (timing instanceof Timing.Annualised annualised) {
            return Optional.of(Fraction.of(annualised.occurrencesPerYear()));
        }
        if (timing instanceof Timing.OnCall onCall) {
            return Optional.of(Fraction.of(onCall.dutiesPerYear()));
        }
        if (timing instanceof Timing.Counted counted) {
            long timesAYear =
                    switch (counted.per()) {
                        case WEEK -> DAYS_A_YEAR / DAYS_A_WEEK;
                        case MONTH -> MONTHS_A_YEAR;
                        case YEAR -> 1;
                    };
            return Optional.of(Fraction.of(Math.multiplyExact(counted.times(), timesAYear)));
        }
        return Optional.empty();
    }

    private Commitment line(JobPlanVersion plan, Activity activity, Unit unit, Fraction expected) {
        PlanActivity key = PlanActivity.of(plan, activity);
        return new Commitment(
                key.plan(),
                key.version(),
                key.activity(),
                key.name(),
                key.category(),
                unit,
                expected,
                drawn(rostered.getOrDefault(key, Workload.NONE), unit),
                drawn(delivered.getOrDefault(key, Workload.NONE), unit));
    }

    private static long drawn(Workload amount, Unit unit) {
        return unit == Unit.MINUTES ? amount.minutes() : amount.occurrences();
    }
}
