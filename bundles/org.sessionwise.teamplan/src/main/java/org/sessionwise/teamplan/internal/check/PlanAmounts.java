package org.sessionwise.teamplan.internal.check;

import java.time.Duration;
import java.time.LocalDate;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.AnnualEntitlement;
import org.sessionwise.domain.year.PlanYear;
import org.sessionwise.domain.year.YearAmount;

/** What plans come to that rule on a day: in an average week that is worked, and if they ruled the whole year. Exact. */
public final class PlanAmounts {

    private static final Duration SESSION_IN_HOURS = Duration.ofHours(4);
    private static final BankHolidays HOLIDAYS = BankHolidays.published();

    private final LocalDate day;

    public PlanAmounts(LocalDate day) {
        this.day = day;
    }

    /**
     * Returns how often an activity is done in the year. Time without occurrences counts as the sessions that it would fill, of
     * one PA each, or of four hours where the contract is in hours.
     */
    Fraction sessions(JobPlanVersion plan, Activity activity) {
        AnnualEntitlement entitlement = entitlement(plan, activity);
        YearAmount year = entitlement.year().amount();
        Fraction sessions = activity.timing() instanceof Timing.Flexible
                ? year.minutes().times(inverse(session(plan)))
                : year.occurrences();
        return activity.timing() instanceof Timing.Annualised
                ? sessions
                : sessions.times(new Fraction(
                        PlanYear.of(plan.year(), day).days().days(),
                        entitlement.days().days()));
    }

    /** Returns minutes in an average week. */
    Fraction minutesAWeek(JobPlanVersion plan, Activity activity) {
        return entitlement(plan, activity).week().amount().minutes();
    }

    /** Returns PA in an average week, or hours where the contract is in hours. */
    Fraction worthAWeek(JobPlanVersion plan, Activity activity) {
        YearAmount week = entitlement(plan, activity).week().amount();
        return isInPa(plan) ? week.pa() : week.hours();
    }

    /** Tells whether a plan counts in PA. */
    boolean isInPa(JobPlanVersion plan) {
        return plan.contract().onePa(day).isPresent();
    }

    private AnnualEntitlement entitlement(JobPlanVersion plan, Activity activity) {
        return AnnualEntitlement.of(plan, activity, PlanYear.of(plan.year(), day), HOLIDAYS);
    }

    private Fraction session(JobPlanVersion plan) {
        return Fraction.of(plan.contract().onePa(day).orElse(SESSION_IN_HOURS).toMinutes());
    }

    private static Fraction inverse(Fraction positive) {
        return new Fraction(positive.denominator(), positive.numerator());
    }
}
