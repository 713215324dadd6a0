package org.sessionwise.domain.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.WeeklyAmount;
import org.sessionwise.domain.plan.WeeklyTotals;

/** Random years against a walk through their days. */
class YearPropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST = Plans.YEAR.from();
    private static final int DAYS = 365;

    /** A person away on whole days, by the number of the day in the year. */
    record Away(int from, int days, Absence.Kind kind) {

        boolean has(LocalDate date) {
            return !date.isBefore(FIRST.plusDays(from)) && date.isBefore(FIRST.plusDays(from + days));
        }
    }

    @Property(tries = 300)
    void theDatesOfAYearAreEntitlementAndNamedExclusionsAndANamedResidual(
            @ForAll("dated") Activity activity,
            @ForAll("weeks") Fraction weeks,
            @ForAll @IntRange(min = 0, max = 300) int from,
            @ForAll @IntRange(min = 30, max = 365) int length) {
        DateRange days = days(from, length);
        JobPlanVersion plan = plan(1, days, weeks, activity);

        YearBalance balance = year(List.of(plan), FIRST, List.of())
                .activities()
                .get(0)
                .balance()
                .orElseThrow();

        Fraction share = new Fraction(days.days(), DAYS);
        Fraction aWeek = perWeek(activity).times(share);
        Fraction off = activity.covered() ? Fraction.ZERO : Fraction.of(52).minus(weeks);
        Fraction excluded =
                balance.exclusions().stream().map(YearBalance.Part::occurrences).reduce(Fraction.ZERO, Fraction::plus);
        int dated = new DayByDay(activity.timing()).dates(days, day -> true).size();
        assertEquals(Fraction.of(dated), balance.dated());
        assertEquals(aWeek.times(off), excluded);
        assertEquals(aWeek.times(Fraction.of(52).minus(off)), balance.entitled());
        assertEquals(Fraction.of(dated).minus(aWeek.times(Fraction.of(52))), balance.residual());
        assertTrue(balance.exclusions().stream()
                .allMatch(part -> part.occurrences().signum() > 0));
    }

    @Property(tries = 200)
    void whatFellDueIsWhatAWalkThroughTheDaysFinds(
            @ForAll("dated") Activity activity,
            @ForAll("absences") List<Away> away,
            @ForAll @IntRange(min = 0, max = 364) int on) {
        JobPlanVersion plan = plan(1, Plans.YEAR, Fraction.of(42), activity);

        PersonYear year = year(List.of(plan), FIRST.plusDays(on), away);

        List<LocalDate> due = new DayByDay(activity.timing())
                .dates(
                        days(0, on + 1),
                        day -> !fallsAway(activity, day) && !(isAway(away, day) && !activity.covered()));
        ToDate toDate = year.activities().get(0).toDate();
        assertEquals(Fraction.of(due.size()), toDate.leaveAware().amount().occurrences());
        assertEquals(
                perWeek(activity)
                        .times(Fraction.of(activity.covered() ? 52 : 42))
                        .times(new Fraction(on + 1, DAYS)),
                toDate.straightLine().amount().occurrences());
    }

    @Property(tries = 200)
    void aForecastLiesWithinItsRangeAndAllThatIsAheadLiesInIt(
            @ForAll("dated") Activity activity,
            @ForAll("absences") List<Away> away,
            @ForAll @IntRange(min = 0, max = 364) int on) {
        JobPlanVersion plan = plan(1, Plans.YEAR, Fraction.of(42), activity);

        Forecast forecast = year(List.of(plan), FIRST.plusDays(on), away)
                .activities()
                .get(0)
                .forecast();

        List<LocalDate> possible = new DayByDay(activity.timing())
                .dates(Plans.YEAR, day -> !fallsAway(activity, day) && !(isAway(away, day) && !activity.covered()));
        assertEquals(Fraction.of(possible.size()), forecast.high().amount().occurrences());
        for (Function<YearAmount, Fraction> unit : units()) {
            Fraction low = unit.apply(forecast.low().amount());
            Fraction likely = unit.apply(forecast.likely().amount());
            assertTrue(low.signum() >= 0 && low.compareTo(likely) <= 0);
            assertTrue(likely.compareTo(unit.apply(forecast.high().amount())) <= 0);
        }
    }

    @Property(tries = 200)
    void cuttingAYearIntoVersionsNeverChangesWhatItComesTo(
            @ForAll("any") Activity activity, @ForAll @IntRange(min = 1, max = 364) int cut) {
        JobPlanVersion whole = plan(1, Plans.YEAR, Fraction.of(42), activity);
        JobPlanVersion first = plan(1, days(0, cut), Fraction.of(42), activity);
        JobPlanVersion second = plan(2, days(cut, DAYS), Fraction.of(42), activity);

        YearAmount once = sum(year(List.of(whole), FIRST, List.of()));
        YearAmount twice = sum(year(List.of(first, second), FIRST, List.of()));

        assertEquals(once.occurrences(), twice.occurrences());
        assertEquals(once.minutes(), twice.minutes());
        assertEquals(once.pa(), twice.pa());
    }

    @Property(tries = 200)
    void whatIsShownIsTheSumThatWasDone(
            @ForAll("any") Activity activity,
            @ForAll("absences") List<Away> away,
            @ForAll @IntRange(min = 0, max = 200) int from,
            @ForAll @IntRange(min = 0, max = 364) int on) {
        PersonYear year = year(List.of(plan(1, days(from, DAYS), Fraction.of(42), activity)), FIRST.plusDays(on), away);

        ActivityYear one = year.activities().get(0);

        Stream.of(
                        one.entitlement().week(),
                        one.entitlement().year(),
                        one.toDate().straightLine(),
                        one.toDate().leaveAware(),
                        one.forecast().low(),
                        one.forecast().likely(),
                        one.forecast().high())
                .forEach(Arithmetic::check);
    }

    /** Two ways to an average week: ours, with its steps, and the plan's own totals. A fifth weekday is another year's average. */
    @Property(tries = 200)
    void anAverageWeekIsThatOfThePlansTotals(@ForAll("any") Activity activity, @ForAll("weeks") Fraction weeks) {
        Assume.that(!(activity.timing() instanceof Timing.Monthly));
        JobPlanVersion plan = plan(1, Plans.YEAR, weeks, activity);

        YearAmount week = year(List.of(plan), FIRST, List.of())
                .activities()
                .get(0)
                .entitlement()
                .week()
                .amount();

        WeeklyAmount totals = WeeklyTotals.of(plan, FIRST).committed();
        assertEquals(totals.pa().amount(), week.pa());
        assertEquals(totals.minutes(), week.minutes());
    }

    @Provide
    Arbitrary<Activity> dated() {
        Arbitrary<Timing> cycles = Combinators.combine(
                        slotTexts(), Arbitraries.integers().between(1, 9))
                .as((slots, weeks) -> Whens.parse("cycle " + weeks + ": " + inside(slots, weeks)));
        Arbitrary<Timing> months = slotTexts().map(slots -> Whens.parse("monthly: " + inside(slots, 5)));
        return activities(Arbitraries.oneOf(cycles, months));
    }

    @Provide
    Arbitrary<Activity> any() {
        return Arbitraries.oneOf(
                dated(),
                activities(Arbitraries.of(
                                "flexible: 7h30 a week",
                                "annualised: 40 x 4h",
                                "counted: 3 a WEEK x 2h",
                                "counted: 2 a MONTH x 4h",
                                "counted: 11 a YEAR x 5h",
                                "on call: 45 duties, 2h plain, 3h premium")
                        .map(Whens::parse)));
    }

    @Provide
    Arbitrary<Fraction> weeks() {
        return Arbitraries.of("42", "41.6", "45", "43.8", "40", "52").map(Fraction::parse);
    }

    @Provide
    Arbitrary<List<Away>> absences() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 360),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(Absence.Kind.values()))
                .as(Away::new)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Activity> activities(Arbitrary<Timing> timings) {
        return Combinators.combine(timings, Arbitraries.of(true, false), Arbitraries.of(HolidayRule.values()))
                .as((timing, covered, rule) -> Plans.builder("A", timing)
                        .covered(covered)
                        .holidayRule(rule)
                        .build());
    }

    private static Arbitrary<List<Integer>> slotTexts() {
        return Arbitraries.integers()
                .between(0, 5 * 7 * 3 - 1)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** A number stands for a week, a day and one of three times, none of which reaches into the next day. */
    private static String inside(List<Integer> numbers, int weeks) {
        List<String> times = List.of("08:00-12:00", "13:00-17:30", "18:00-22:00");
        List<String> days = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
        return numbers.stream()
                .map(number -> number / 21 % weeks + 1 + " " + days.get(number / 3 % 7) + " " + times.get(number % 3))
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private static Fraction perWeek(Activity activity) {
        if (activity.timing() instanceof Timing.Timetabled timetable) {
            return new Fraction(timetable.slots().size(), timetable.cycle().weeks());
        }
        int dates =
                new DayByDay(activity.timing()).dates(Plans.YEAR, day -> true).size();
        return new Fraction(dates, 52);
    }

    private static boolean fallsAway(Activity activity, LocalDate day) {
        return activity.holidayRule() == HolidayRule.FALLS_AWAY
                && Plans.HOLIDAYS.isHoliday(day, Nation.ENGLAND_AND_WALES);
    }

    private static boolean isAway(List<Away> away, LocalDate day) {
        return away.stream().anyMatch(one -> one.has(day));
    }

    private static DateRange days(int from, int until) {
        return new DateRange(FIRST.plusDays(from), FIRST.plusDays(Math.min(DAYS, Math.max(from + 1, until))));
    }

    private static JobPlanVersion plan(int version, DateRange days, Fraction weeks, Activity activity) {
        return Plans.plan(version, days, Plans.CONSULTANT, Plans.terms(Optional.of(weeks), Optional.empty()), activity);
    }

    private static PersonYear year(List<JobPlanVersion> plans, LocalDate on, List<Away> away) {
        List<Absence> absences = new ArrayList<>();
        for (Away one : away) {
            DateRange days = new DateRange(FIRST.plusDays(one.from()), FIRST.plusDays(one.from() + one.days()));
            absences.add(new Absence(Period.of(days, LONDON), one.kind()));
        }
        return PersonYear.of(plans, on, Plans.HOLIDAYS, Optional.of(absences));
    }

    private static YearAmount sum(PersonYear year) {
        return year.activities().stream()
                .map(one -> one.entitlement().year().amount())
                .reduce(YearAmount.NONE, YearAmount::plus);
    }

    private static List<Function<YearAmount, Fraction>> units() {
        return List.of(YearAmount::occurrences, YearAmount::sessions, YearAmount::minutes, YearAmount::pa);
    }
}
