package org.sessionwise.domain.year;

import static org.sessionwise.domain.year.Measure.OCCURRENCES;
import static org.sessionwise.domain.year.Measure.OCCURRENCES_A_WEEK;
import static org.sessionwise.domain.year.Measure.WEEKS;

import java.util.List;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.Calculation.Term;

/** How often an activity is due in a whole year, and in an average week that is worked. */
final class YearCount {

    private static final RuleSource AS_AGREED =
            RuleSource.localDefault("a number agreed for a year is that number, whatever weeks are worked");
    private static final int MONTHS = 12;

    private final Stretch stretch;
    private final Activity activity;

    YearCount(Stretch stretch, Activity activity) {
        this.stretch = stretch;
        this.activity = activity;
    }

    /** Returns the occurrences of a whole year, or of flexible work the weeks. */
    Fraction wholeYear(Calculation steps) {
        Timing timing = activity.timing();
        if (timing instanceof Timing.Timetabled || isCountedBy(Timing.Counted.Per.WEEK)) {
            return byWeeks(steps, perWeek(steps));
        }
        if (timing instanceof Timing.Monthly monthly) {
            long dates = stretch.year()
                    .days()
                    .dates()
                    .mapToLong(date -> monthly.days().stream()
                            .filter(day -> day.isOn(date))
                            .count())
                    .sum();
            return lessWeeksOff(steps, steps.given("Dates in the plan year", Fraction.of(dates), OCCURRENCES));
        }
        if (timing instanceof Timing.Counted counted && counted.per() == Timing.Counted.Per.MONTH) {
            Term months = Term.of(MONTHS, "months");
            Fraction all = steps.multiply("In all months", Term.of(counted.times(), "a month"), months, OCCURRENCES);
            return lessWeeksOff(steps, all);
        }
        if (timing instanceof Timing.Flexible) {
            return weeks(steps);
        }
        return steps.given("Agreed for a year", Fraction.of(agreed(timing)), OCCURRENCES, AS_AGREED);
    }

    /** Returns the occurrences of an average week that is worked. */
    Fraction week(Calculation steps) {
        if (activity.timing() instanceof Timing.Timetabled || isCountedBy(Timing.Counted.Per.WEEK)) {
            Fraction perWeek = perWeek(steps);
            return activity.covered()
                    ? steps.multiplyAndDivide(
                            "Covered in all weeks, done in those that are worked",
                            Term.of(perWeek, "a week"),
                            Term.of(PlanYear.WEEKS, "weeks"),
                            Term.of(worked(), "weeks worked"),
                            OCCURRENCES_A_WEEK,
                            stretch.weeks().source())
                    : perWeek;
        }
        return steps.divide(
                "In a week that is worked",
                Term.of(wholeYear(steps), "occurrences"),
                Term.of(worked(), "weeks worked"),
                OCCURRENCES_A_WEEK,
                stretch.weeks().source());
    }

    /** Returns the weeks of the year on which flexible work, or work on call, is done. */
    Fraction weeks(Calculation steps) {
        if (activity.covered() && activity.timing() instanceof Timing.Flexible) {
            return steps.given("Weeks, since it is covered in one's absence", Fraction.of(PlanYear.WEEKS), WEEKS);
        }
        return holidaysApart()
                ? lessHolidays(steps)
                : steps.given("Weeks worked", worked(), WEEKS, stretch.weeks().source());
    }

    /** Returns the weeks that are worked as far as this activity goes. */
    Fraction worked() {
        return holidaysApart()
                ? stretch.weeks().average()
                : stretch.weeks().stated().weeks();
    }

    private Fraction perWeek(Calculation steps) {
        if (activity.timing() instanceof Timing.Timetabled timetable) {
            return steps.divide(
                    "Occurrences a week",
                    Term.of(timetable.slots().size(), "in a cycle"),
                    Term.of(timetable.cycle().weeks(), "weeks"),
                    OCCURRENCES_A_WEEK);
        }
        return steps.given("Agreed a week", Fraction.of(agreed(activity.timing())), OCCURRENCES_A_WEEK);
    }

    private Fraction byWeeks(Calculation steps, Fraction perWeek) {
        Term aWeek = Term.of(perWeek, "a week");
        if (activity.covered()) {
            Term all = Term.of(PlanYear.WEEKS, "weeks");
            return steps.multiply("In the year, covered in one's absence", aWeek, all, OCCURRENCES);
        }
        Fraction weeks = holidaysApart() ? lessHolidays(steps) : worked();
        return steps.multiply(
                "In the weeks that are worked",
                aWeek,
                Term.of(weeks, "weeks"),
                OCCURRENCES,
                stretch.weeks().source());
    }

    private Fraction lessWeeksOff(Calculation steps, Fraction all) {
        if (activity.covered()) {
            return all;
        }
        Fraction weeks = holidaysApart() ? lessHolidays(steps) : worked();
        return steps.multiplyAndDivide(
                "In the weeks that are worked",
                Term.of(all, "occurrences"),
                Term.of(weeks, "weeks"),
                Term.of(PlanYear.WEEKS, "weeks"),
                OCCURRENCES,
                stretch.weeks().source());
    }

    private Fraction lessHolidays(Calculation steps) {
        return steps.subtract(
                "Working weeks less bank holidays, a fifth of a week each",
                WEEKS,
                Term.of(stretch.weeks().stated().weeks(), "weeks"),
                List.of(Term.of(stretch.weeks().holidays(), "weeks of bank holidays")));
    }

    /** Tells whether bank holidays take off weeks that the working weeks still contain. */
    private boolean holidaysApart() {
        boolean dated = activity.timing() instanceof Timing.Timetabled || activity.timing() instanceof Timing.Monthly;
        boolean stays = dated && activity.holidayRule() == HolidayRule.STAYS;
        return stretch.weeks().holidays().signum() > 0 && !stays;
    }

    private boolean isCountedBy(Timing.Counted.Per per) {
        return activity.timing() instanceof Timing.Counted counted && counted.per() == per;
    }

    private static long agreed(Timing timing) {
        if (timing instanceof Timing.Annualised annualised) {
            return annualised.occurrencesPerYear();
        }
        return timing instanceof Timing.OnCall onCall ? onCall.dutiesPerYear() : ((Timing.Counted) timing).times();
    }
}
