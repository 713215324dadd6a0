package org.sessionwise.domain.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Remuneration;

/** Adds up the activities of a year. */
final class Totalling {

    private final List<ActivityYear> activities;
    private final Optional<JobPlanVersion> current;

    Totalling(List<ActivityYear> activities, Optional<JobPlanVersion> current) {
        this.activities = activities;
        this.current = current;
    }

    /** Returns a line for each category that has activities, core before additional. */
    List<CategoryTotal> totals() {
        List<CategoryTotal> totals = new ArrayList<>();
        for (Remuneration remuneration : List.of(Remuneration.CORE, Remuneration.ADDITIONAL)) {
            for (ActivityCategory category : ActivityCategory.values()) {
                List<ActivityYear> some = activities.stream()
                        .filter(one -> one.entitlement().activity().category() == category)
                        .filter(one -> one.entitlement().activity().remuneration() == remuneration)
                        .toList();
                if (!some.isEmpty()) {
                    totals.add(total(category, remuneration, some));
                }
            }
        }
        return totals;
    }

    private CategoryTotal total(ActivityCategory category, Remuneration remuneration, List<ActivityYear> some) {
        List<ActivityYear> now = some.stream()
                .filter(one -> current.isPresent() && one.entitlement().plan() == current.get())
                .toList();
        return new CategoryTotal(
                category,
                remuneration,
                sum(now, one -> one.entitlement().week()),
                sum(some, one -> one.entitlement().year()),
                sum(some, one -> one.toDate().straightLine()),
                sum(some, one -> one.toDate().leaveAware()),
                sum(some, one -> one.forecast().likely()));
    }

    private static YearAmount sum(List<ActivityYear> some, Function<ActivityYear, Reckoned> which) {
        return some.stream().map(which).map(Reckoned::amount).reduce(YearAmount.NONE, YearAmount::plus);
    }
}
