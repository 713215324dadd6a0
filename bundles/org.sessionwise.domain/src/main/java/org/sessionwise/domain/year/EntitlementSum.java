package org.sessionwise.domain.year;

import static org.sessionwise.domain.year.Measure.HOURS;
import static org.sessionwise.domain.year.Measure.HOURS_A_WEEK;
import static org.sessionwise.domain.year.Measure.OCCURRENCES;
import static org.sessionwise.domain.year.Measure.PA;
import static org.sessionwise.domain.year.Measure.PA_A_WEEK;
import static org.sessionwise.domain.year.Measure.SESSIONS;
import static org.sessionwise.domain.year.Measure.SESSIONS_A_WEEK;
import static org.sessionwise.domain.year.Measure.WEEKS;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.Calculation.Term;

/** Adds up an activity: how often it is due, times what one is worth, and what is done in weeks besides. */
final class EntitlementSum {

    private final Stretch stretch;
    private final Activity activity;
    private final long daysOfSameAgreement;
    private final YearCount count;
    private final EachOne each;
    private final PaRule rule;

    EntitlementSum(Stretch stretch, Activity activity, long daysOfSameAgreement) {
        this.stretch = stretch;
        this.activity = activity;
        this.daysOfSameAgreement = daysOfSameAgreement;
        this.count = new YearCount(stretch, activity);
        this.each = new EachOne(stretch, activity);
        this.rule = new PaRule(stretch);
    }

    Reckoned year() {
        Calculation steps = new Calculation();
        YearAmount total = YearAmount.NONE;
        if (hasOccurrences()) {
            Fraction due = inForce(steps, count.wholeYear(steps), "occurrences", OCCURRENCES);
            total = worth(steps, Term.of(due, ""), each.occurrence(), false);
        }
        if (hasWeeks()) {
            Fraction weeks = inForce(steps, count.weeks(steps), "weeks", WEEKS);
            total = total.plus(worth(steps, Term.of(weeks, "weeks"), each.week(), false));
        }
        return steps.reckoned(total);
    }

    Reckoned week() {
        Calculation steps = new Calculation();
        YearAmount total = YearAmount.NONE;
        if (hasOccurrences()) {
            total = worth(steps, Term.of(count.week(steps), "a week"), each.occurrence(), true);
        }
        if (hasWeeks()) {
            Term weeks = Term.of(ofAWeek(steps), "");
            total = total.plus(worth(steps, weeks, each.week(), true));
        }
        return steps.reckoned(total);
    }

    /** Returns 1, or more where all weeks are covered and done in those that are worked. */
    private Fraction ofAWeek(Calculation steps) {
        return activity.covered() && activity.timing() instanceof Timing.Flexible
                ? steps.divide(
                        "Covered in all weeks, done in those that are worked",
                        Term.of(PlanYear.WEEKS, "weeks"),
                        Term.of(count.worked(), "weeks worked"),
                        Measure.SHARE,
                        stretch.weeks().source())
                : Fraction.of(1);
    }

    private Fraction inForce(Calculation steps, Fraction wholeYear, String of, Measure measure) {
        boolean annualised = activity.timing() instanceof Timing.Annualised;
        long whole = annualised ? daysOfSameAgreement : stretch.year().days().days();
        if (stretch.days().days() == whole) {
            return wholeYear;
        }
        return steps.multiplyAndDivide(
                annualised ? "This version's part of what versions agree alike" : "The part of the year in force",
                Term.of(wholeYear, of),
                Term.of(stretch.days().days(), "days in force"),
                Term.of(whole, annualised ? "days agreed" : "days in the year"),
                measure);
    }

    private YearAmount worth(Calculation steps, Term times, YearAmount one, boolean weekly) {
        String of = one.occurrences().signum() == 0 ? "a week" : "each";
        if (one.sessions().signum() > 0) {
            steps.multiply(
                    "Sessions", times, Term.of(one.sessions(), "sessions " + of), weekly ? SESSIONS_A_WEEK : SESSIONS);
        }
        if (one.minutes().signum() > 0) {
            steps.multiply("Hours", times, Term.of(one.hours(), "hours " + of), weekly ? HOURS_A_WEEK : HOURS);
        }
        if (one.pa().signum() > 0) {
            steps.multiply("PA", times, Term.of(one.pa(), "PA " + of), weekly ? PA_A_WEEK : PA, rule.source(one));
        }
        return one.times(times.amount());
    }

    private boolean hasOccurrences() {
        return !(activity.timing() instanceof Timing.Flexible);
    }

    private boolean hasWeeks() {
        return activity.timing() instanceof Timing.Flexible || activity.timing() instanceof Timing.OnCall;
    }
}
