package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.AnnualRate;

/** One person's plans, and which of their activities work belongs to. */
final class PersonPlans {

    private final List<JobPlanVersion> plans;
    private final DutyMapping mapping;

    PersonPlans(List<JobPlanVersion> plans, DutyMapping mapping) {
        this.plans = plans;
        this.mapping = mapping;
    }

    Optional<JobPlanVersion> ruling(LocalDate day) {
        return plans.stream().filter(plan -> plan.rules(day)).findFirst();
    }

    /** Returns an activity of one of the versions; what was counted came from these very plans. */
    Activity activity(JobPlanId plan, int version, ActivityId id) {
        return find(plan, version, id)
                .orElseThrow(() -> new IllegalStateException("an activity was counted that no plan has"));
    }

    Optional<Activity> find(JobPlanId plan, int version, ActivityId id) {
        return plans.stream()
                .filter(one -> one.planId().equals(plan) && one.version() == version)
                .flatMap(one -> one.activities().stream())
                .filter(activity -> activity.id().equals(id))
                .findFirst();
    }

    /**
     * Returns the activity that work belongs to. A duty may stand for several activities of a plan, and a roster does not say which of
     * them was done: it is the first in the plan's order of those with dates, or, if the work draws on one without, of those that are
     * counted, then of the flexible ones. Empty if the plan of the day has none.
     */
    Optional<Activity> workedAt(LocalDate day, DutyCode duty, boolean undated) {
        return ruling(day)
                .flatMap(plan -> undated
                        ? first(plan, duty, PersonPlans::isCounted).or(() -> first(plan, duty, PersonPlans::isFlexible))
                        : first(plan, duty, PersonPlans::isDated).or(() -> first(plan, duty, any -> true)));
    }

    boolean isMapped(Activity activity) {
        return mapping.duty(activity.code()).isPresent();
    }

    List<AnnualRate> rates(Rates rates, DateRange range, BankHolidays holidays) {
        return rates.of(plans, range, holidays);
    }

    /** Cuts a range where another version begins to rule, or none does any more. */
    List<DateRange> stretches(DateRange range) {
        TreeSet<LocalDate> edges = new TreeSet<>(List.of(range.from(), range.until()));
        for (JobPlanVersion plan : plans) {
            for (LocalDate edge : List.of(plan.inForce().from(), plan.inForce().until())) {
                if (range.contains(edge)) {
                    edges.add(edge);
                }
            }
        }
        List<DateRange> stretches = new ArrayList<>();
        edges.forEach(edge ->
                Optional.ofNullable(edges.higher(edge)).ifPresent(next -> stretches.add(new DateRange(edge, next))));
        return stretches;
    }

    private Optional<Activity> first(JobPlanVersion plan, DutyCode duty, Predicate<Activity> which) {
        return plan.activities().stream()
                .filter(activity -> activity.remuneration().counts())
                .filter(activity -> mapping.duty(activity.code()).equals(Optional.of(duty)))
                .filter(which)
                .findFirst();
    }

    private static boolean isDated(Activity activity) {
        return activity.timing() instanceof Timing.Timetabled || activity.timing() instanceof Timing.Monthly;
    }

    private static boolean isFlexible(Activity activity) {
        return activity.timing() instanceof Timing.Flexible;
    }

    private static boolean isCounted(Activity activity) {
        return !isDated(activity) && !isFlexible(activity);
    }
}
