package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;

/** What one activity comes to in an average week that is worked. */
final class WeeklyReckoning {

    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS_A_YEAR = 12;
    private static final Fraction COMMON_WEEKS = Fraction.of(42);

    /** Months with a fifth Monday, or any other: 20,871 of each weekday in 400 years less four in each of 4,800 months. */
    private static final Fraction FIFTHS_A_YEAR = new Fraction(20_871 - 4 * 4_800, 400);

    private final LocalDate day;
    private final Valuation valuation;
    private final Fraction workingWeeks;

    WeeklyReckoning(JobPlanVersion plan, LocalDate day) {
        this.day = day;
        this.valuation = Valuation.typical(plan);
        this.workingWeeks = plan.year().workingWeeks().orElseGet(() -> plan.contract()
                .terms(day)
                .map(terms -> terms.workingWeeks().value().weeks())
                .orElse(COMMON_WEEKS));
    }

    WeeklyAmount of(Activity activity) {
        WeeklyAmount uncovered = uncovered(activity);
        boolean asAgreed = isForAYear(activity.timing()) || activity.timing() instanceof Timing.OnCall;
        return activity.covered() && !asAgreed ? uncovered.times(inWorkingWeeks(Fraction.of(WEEKS_A_YEAR))) : uncovered;
    }

    private WeeklyAmount uncovered(Activity activity) {
        Timing timing = activity.timing();
        if (timing instanceof Timing.Timetabled timetable) {
            return timetable.slots().stream()
                    .map(slot -> timed(activity, slot.day(), slot.start(), slot.end()))
                    .reduce(WeeklyAmount.NONE, WeeklyAmount::plus)
                    .times(new Fraction(1, timetable.cycle().weeks()));
        }
        if (timing instanceof Timing.Monthly monthly) {
            return monthly.days().stream()
                    .map(nth ->
                            timed(activity, nth.day(), nth.start(), nth.end()).times(aWeek(aYear(nth))))
                    .reduce(WeeklyAmount.NONE, WeeklyAmount::plus);
        }
        if (timing instanceof Timing.Flexible flexible) {
            return plain(flexible.perWeek());
        }
        if (timing instanceof Timing.Annualised annualised) {
            return plain(annualised.each()).times(inWorkingWeeks(Fraction.of(annualised.occurrencesPerYear())));
        }
        if (timing instanceof Timing.Counted counted) {
            return plain(counted.each()).times(occurrences(counted));
        }
        return onCall(((Timing.OnCall) timing).work(), activity.premiumAs());
    }

    private WeeklyAmount timed(Activity activity, DayOfWeek weekday, LocalTime start, LocalTime end) {
        LocalDate date = day.with(TemporalAdjusters.nextOrSame(weekday));
        Period period = Period.of(date, start, end, ZoneOffset.UTC);
        Fraction premium = Fraction.ZERO;
        ProgrammedActivities premiumPa = ProgrammedActivities.NONE;
        for (TimeSegment segment : valuation.cut(period)) {
            if (segment.premium()) {
                premium = premium.plus(minutes(segment.period().length()));
                premiumPa = premiumPa.plus(
                        valuation.of(segment.period(), activity.premiumAs()).pa());
            }
        }
        return new WeeklyAmount(
                minutes(period.length()),
                premium,
                valuation.of(period, activity.premiumAs()).pa(),
                activity.premiumAs() == PremiumAs.TIME ? premiumPa : ProgrammedActivities.NONE);
    }

    private WeeklyAmount plain(Duration length) {
        return new WeeklyAmount(
                minutes(length), Fraction.ZERO, valuation.of(length, day).pa(), ProgrammedActivities.NONE);
    }

    private WeeklyAmount onCall(OnCallWork work, PremiumAs premiumAs) {
        Duration premium = work.predictablePremium().plus(work.unpredictablePremium());
        return new WeeklyAmount(
                minutes(work.total()),
                minutes(premium),
                valuation.of(work, premiumAs, day),
                premiumAs == PremiumAs.TIME ? valuation.rates(day).pa(premium, true) : ProgrammedActivities.NONE);
    }

    private Fraction occurrences(Timing.Counted counted) {
        Fraction times = Fraction.of(counted.times());
        return switch (counted.per()) {
            case WEEK -> times;
            case MONTH -> aWeek(times.times(Fraction.of(MONTHS_A_YEAR)));
            case YEAR -> inWorkingWeeks(times);
        };
    }

    /** Returns what falls in a week of what falls in a year, worked or not. */
    private static Fraction aWeek(Fraction aYear) {
        return aYear.times(new Fraction(1, WEEKS_A_YEAR));
    }

    /** Returns what falls in a week that is worked if all of a year is done in such weeks. */
    private Fraction inWorkingWeeks(Fraction aYear) {
        return aYear.times(new Fraction(workingWeeks.denominator(), workingWeeks.numerator()));
    }

    private static Fraction aYear(NthWeekday nth) {
        return nth.nth() == 5 ? FIFTHS_A_YEAR : Fraction.of(MONTHS_A_YEAR);
    }

    private static boolean isForAYear(Timing timing) {
        return timing instanceof Timing.Annualised
                || timing instanceof Timing.Counted counted && counted.per() == Timing.Counted.Per.YEAR;
    }

    private static Fraction minutes(Duration length) {
        return new Fraction(length.toSeconds(), 60);
    }
}
