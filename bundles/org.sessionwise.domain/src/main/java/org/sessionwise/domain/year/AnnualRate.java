package org.sessionwise.domain.year;

import java.util.ArrayList;
import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * What one activity of one version comes to on an average day of a plan year, leave, bank holidays and weekends included: its annual
 * entitlement, spread evenly. A number agreed for a year is spread over a whole year, however long the version is in force.
 *
 * @param days of one plan year on which the version is in force
 * @param aDay exact
 */
public record AnnualRate(Activity activity, DateRange days, YearAmount aDay) {

    /**
     * Returns the rates of a version on the days of a range on which it rules, plan year by plan year; private and fee-paying work
     * has none.
     */
    public static List<AnnualRate> of(JobPlanVersion plan, DateRange range, BankHolidays holidays) {
        List<AnnualRate> rates = new ArrayList<>();
        plan.inForce()
                .intersection(range)
                .filter(days -> plan.rules(days.from()))
                .ifPresent(days -> {
                    PlanYear year = PlanYear.of(plan.year(), days.from());
                    while (year.days().from().isBefore(days.until())) {
                        add(rates, plan, year, holidays);
                        year = PlanYear.of(plan.year(), year.days().until());
                    }
                });
        return rates;
    }

    private static void add(List<AnnualRate> rates, JobPlanVersion plan, PlanYear year, BankHolidays holidays) {
        DateRange days = plan.inForce().intersection(year.days()).orElseThrow();
        Stretch stretch = new Stretch(plan, year, days, WeeksWorked.of(plan, year.days(), holidays), holidays);
        long wholeYear = year.days().days();
        for (Activity activity : plan.activities()) {
            if (activity.remuneration().counts()) {
                YearAmount inForce = AnnualEntitlement.of(stretch, activity, wholeYear)
                        .year()
                        .amount();
                rates.add(new AnnualRate(activity, days, inForce.times(new Fraction(1, days.days()))));
            }
        }
    }
}
