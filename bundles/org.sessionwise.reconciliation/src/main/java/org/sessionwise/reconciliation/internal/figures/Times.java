package org.sessionwise.reconciliation.internal.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.figures.TimeLine;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/**
 * Time allocated against time taken: of occurrences that were worked as what they were planned to be, and of what draws on an activity
 * with an agreed length. Unpaid extra time of an activity is time that it took; what was done in place of something else has no
 * allocation to be held against.
 */
final class Times {

    private static final Set<Outcome> WORKED = EnumSet.of(Outcome.AS_PLANNED, Outcome.SHORT, Outcome.MOVED);

    private final Counted counted;
    private final DateRange period;
    private final Map<LineKey, Sum> sums = new TreeMap<>();

    private static final class Sum {

        private final Set<String> names = new HashSet<>();
        private final Set<ActivityCategory> categories = EnumSet.noneOf(ActivityCategory.class);
        private long allocated;
        private long taken;
        private long occurrences;

        private TimeLine line(LineKey key) {
            return TimeLine.of(
                    key,
                    names.size() == 1 ? names.iterator().next() : key.id(),
                    categories.size() == 1 ? Optional.of(categories.iterator().next()) : Optional.empty(),
                    allocated,
                    taken,
                    occurrences);
        }
    }

    Times(Counted counted, DateRange period) {
        this.counted = counted;
        this.period = period;
    }

    void add(StaffId staff) {
        PersonPlans plans = new PersonPlans(counted.plans(staff), counted.mapping());
        for (DateRange days : plans.stretches(period)) {
            counted.count(
                    staff,
                    Basis.DELIVERED,
                    days,
                    (planned, worked, outcome, rows) -> add(plans, days, planned, worked, outcome, rows));
        }
    }

    List<TimeLine> lines() {
        List<TimeLine> lines = new ArrayList<>();
        sums.forEach((key, sum) -> lines.add(sum.line(key)));
        return lines;
    }

    private void add(PersonPlans plans, DateRange days, Kind planned, Kind worked, Outcome outcome, int rows) {
        if (worked == Kind.NONE || !WORKED.contains(outcome) && outcome != Outcome.EXTRA_UNPAID) {
            return;
        }
        Optional<Activity> asked = planned == Kind.NONE
                ? Optional.empty()
                : planned.activity().map(one -> plans.activity(one.plan(), one.version(), one.activity()));
        Optional<Activity> done = Belonging.worked(
                plans, days.from(), asked, outcome, worked.duty().orElseThrow());
        boolean undated = Belonging.undated(asked, outcome);
        Optional<Long> each = asked.isPresent()
                ? Optional.of(planned.workload().minutes())
                : done.filter(activity -> undated).flatMap(Times::agreedMinutes);
        if (done.isPresent() && (each.isPresent() || outcome == Outcome.EXTRA_UNPAID)) {
            Sum sum = sum(done.get());
            sum.taken += rows * worked.workload().minutes();
            sum.allocated += rows * each.orElse(0L);
            sum.occurrences += each.isPresent() ? rows : 0;
        }
    }

    private Sum sum(Activity activity) {
        Sum sum = sums.computeIfAbsent(Belonging.planned(Split.ACTIVITY, activity), any -> new Sum());
        sum.names.add(PlanActivity.label(activity));
        sum.categories.add(activity.category());
        return sum;
    }

    /** Returns the length that was agreed of something without dates; empty if only an amount a week was, or none. */
    private static Optional<Long> agreedMinutes(Activity activity) {
        if (activity.timing() instanceof Timing.Annualised annualised) {
            return Optional.of(annualised.each()).map(Duration::toMinutes);
        }
        return activity.timing() instanceof Timing.Counted counted
                ? Optional.of(counted.each()).map(Duration::toMinutes)
                : Optional.empty();
    }
}
