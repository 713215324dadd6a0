package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.sessionwise.domain.ActivityCategory;

/**
 * What a plan comes to in an average week that is worked, under the contract as it is in the week from a day on: without bank
 * holidays and clock changes, which are the year's matter.
 *
 * <p>Travel counts in the category of its activity, and work that arises on call in that of the on-call activity. Being
 * available on call is pay and counts nowhere; private and fee-paying work stands apart and in no total.
 */
public final class WeeklyTotals {

    private final Map<Activity, WeeklyAmount> activities;

    private WeeklyTotals(Map<Activity, WeeklyAmount> activities) {
        this.activities = Collections.unmodifiableMap(activities);
    }

    /** Returns the totals of a version by the contract of a day. */
    public static WeeklyTotals of(JobPlanVersion plan, LocalDate day) {
        WeeklyReckoning reckoning = new WeeklyReckoning(plan, day);
        Map<Activity, WeeklyAmount> amounts = new LinkedHashMap<>();
        plan.activities().forEach(activity -> amounts.put(activity, reckoning.of(activity)));
        return new WeeklyTotals(amounts);
    }

    /** Returns what each activity comes to, in the plan's order. */
    public Map<Activity, WeeklyAmount> activities() {
        return activities;
    }

    /** Returns the trust's work: core and additional. */
    public WeeklyAmount committed() {
        return sum(activity -> activity.remuneration().counts());
    }

    /** Returns the work done on some terms. */
    public WeeklyAmount of(Remuneration remuneration) {
        return sum(activity -> activity.remuneration() == remuneration);
    }

    /** Returns the trust's work of a category. */
    public WeeklyAmount of(ActivityCategory category) {
        return sum(activity -> activity.remuneration().counts() && activity.category() == category);
    }

    private WeeklyAmount sum(Predicate<Activity> which) {
        return activities.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .map(Map.Entry::getValue)
                .reduce(WeeklyAmount.NONE, WeeklyAmount::plus);
    }
}
