package org.sessionwise.domain.year;

import java.util.ArrayList;
import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;

/**
 * What one activity of one version comes to in a plan year, on average over its working weeks.
 *
 * <p>What is timetabled is valued as in a week without bank holidays or a clock change. What is undated is plain time. Work on
 * call is time and PA of a week; its duties are counted apart, and being available is pay and stands nowhere here.
 *
 * @param days of the year on which the version is in force
 * @param week of an average week that is worked
 * @param year of those days; a part of a year is scaled by days, except what is annualised
 * @param questions what people have to settle, in words; mostly empty
 */
public record AnnualEntitlement(
        JobPlanVersion plan, Activity activity, DateRange days, Reckoned week, Reckoned year, List<String> questions) {

    public AnnualEntitlement {
        questions = List.copyOf(questions);
    }

    /** Returns the entitlement of an activity of a version that is in force on a day of the year at least. */
    public static AnnualEntitlement of(JobPlanVersion plan, Activity activity, PlanYear year, BankHolidays holidays) {
        DateRange days = plan.inForce()
                .intersection(year.days())
                .orElseThrow(() -> new IllegalArgumentException("the version is not in force in this year"));
        return of(
                new Stretch(plan, year, days, WeeksWorked.of(plan, year.days(), holidays), holidays),
                activity,
                days.days());
    }

    /** Returns it where an annualised number is shared with other versions that state the same. */
    static AnnualEntitlement of(Stretch stretch, Activity activity, long daysOfSameAgreement) {
        EntitlementSum sum = new EntitlementSum(stretch, activity, daysOfSameAgreement);
        return new AnnualEntitlement(
                stretch.plan(),
                activity,
                stretch.days(),
                sum.week(),
                sum.year(),
                questions(stretch, activity, daysOfSameAgreement));
    }

    private static List<String> questions(Stretch stretch, Activity activity, long agreedDays) {
        List<String> questions = new ArrayList<>();
        if (activity.timing() instanceof Timing.Annualised annualised) {
            long yearDays = stretch.year().days().days();
            if (agreedDays < yearDays) {
                Fraction scaled = new Fraction(annualised.occurrencesPerYear() * agreedDays, yearDays);
                questions.add(annualised.occurrencesPerYear() + " was agreed for a whole year; the plan is in force "
                        + agreedDays + " of " + yearDays + " days. Agree a new number: "
                        + rounded(scaled) + " would be pro rata.");
            }
            if (!activity.agreement().isComplete()) {
                questions.add("No record that employee and employer both agreed to annualise it.");
            }
        }
        return questions;
    }

    private static String rounded(Fraction amount) {
        return amount.denominator() == 1
                ? amount.toString()
                : amount.toDecimal(1).stripTrailingZeros().toPlainString();
    }
}
