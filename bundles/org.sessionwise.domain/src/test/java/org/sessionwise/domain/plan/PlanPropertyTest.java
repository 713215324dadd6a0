package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.calendar.BankHolidays;

/** What has to hold of every plan there can be. */
class PlanPropertyTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.published();
    private static final DateRange TWO_YEARS = new DateRange(LocalDate.of(2025, 6, 1), LocalDate.of(2027, 6, 1));
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Property(tries = 200)
    void beginOfThePlanYearDoesNotMoveAnyCycle(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day) {
        JobPlanVersion plan = new MadeUpPlans(seed).plan();
        YearTerms terms =
                YearTerms.of(MonthDay.of(month, day), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
        JobPlanVersion restarting = plan.toBuilder().year(terms).build();
        LocalDate newYear = LocalDate.of(2026, month, day);
        List<String> yearByYear = new ArrayList<>(ids(restarting, new DateRange(TWO_YEARS.from(), newYear)));
        yearByYear.addAll(ids(restarting, new DateRange(newYear, TWO_YEARS.until())));

        assertEquals(ids(plan, TWO_YEARS), yearByYear);
    }

    @Property(tries = 200)
    void orderOfActivitiesDoesNotMatter(@ForAll long seed) {
        JobPlanVersion plan = new MadeUpPlans(seed).plan();
        List<Activity> other = new ArrayList<>(plan.activities());
        Collections.shuffle(other, new Random(seed));
        JobPlanVersion shuffled = plan.toBuilder().activities(other).build();

        assertEquals(ids(plan, TWO_YEARS), ids(shuffled, TWO_YEARS));
        assertEquals(
                WeeklyTotals.of(plan, MONDAY).committed(),
                WeeklyTotals.of(shuffled, MONDAY).committed());
        assertEquals(CapCheck.of(plan, MONDAY), CapCheck.of(shuffled, MONDAY));
        assertEquals(pairs(Clashes.of(plan)), pairs(Clashes.of(shuffled)));
    }

    @Property(tries = 100)
    void clashesAreThoseOfEachQuarterOfAnHour(@ForAll long seed) {
        JobPlanVersion plan = new MadeUpPlans(seed).timetable(4);
        Clashes clashes = Clashes.of(plan);

        assertEquals(meetingByQuarters(plan, clashes.looked().orElseThrow()), pairs(clashes));
    }

    @Property(tries = 100)
    void pairsThatDoNotClashInTheDaysLookedAtNeverDo(@ForAll long seed) {
        JobPlanVersion plan = new MadeUpPlans(seed).timetable(4);
        Clashes clashes = Clashes.of(plan);
        LocalDate after = clashes.looked().orElseThrow().until().plusDays(Math.floorMod(seed, 300));

        assertTrue(pairs(clashes).containsAll(meetingByQuarters(plan, new DateRange(after, after.plusWeeks(5)))));
    }

    @Property(tries = 200)
    void typicalWeekIsTheMeanOfAWholeCycleWithoutHolidaysAndClockChanges(@ForAll long seed) {
        JobPlanVersion plan = new MadeUpPlans(seed).timetable(3);
        Activity one = plan.activities().get(0);
        int weeks = ((Timing.Timetabled) one.timing()).cycle().weeks();
        Valuation typical = Valuation.typical(plan);
        ProgrammedActivities[] sum = {ProgrammedActivities.NONE};
        new DateRange(MONDAY, MONDAY.plusWeeks(weeks))
                .dates()
                .forEach(date -> Occurrences.on(
                        date,
                        one,
                        (start, end) -> sum[0] =
                                sum[0].plus(typical.of(Period.of(date, start, end, ZoneOffset.UTC), one.premiumAs())
                                        .pa())));
        Fraction cover = one.covered() ? inverse(workingWeeks(plan)).times(Fraction.of(52)) : Fraction.of(1);

        assertEquals(
                sum[0].amount().times(new Fraction(1, weeks)).times(cover),
                WeeklyTotals.of(plan, MONDAY).activities().get(one).pa().amount());
    }

    @Property(tries = 200)
    void categoriesAddUpToWhatIsCommittedAndOutsideWorkStandsApart(@ForAll long seed) {
        WeeklyTotals totals = WeeklyTotals.of(new MadeUpPlans(seed).plan(), MONDAY);
        WeeklyAmount byCategory = WeeklyAmount.NONE;
        for (ActivityCategory category : ActivityCategory.values()) {
            byCategory = byCategory.plus(totals.of(category));
        }
        WeeklyAmount everything = totals.activities().values().stream().reduce(WeeklyAmount.NONE, WeeklyAmount::plus);

        assertEquals(totals.committed(), byCategory);
        assertEquals(totals.committed(), totals.of(Remuneration.CORE).plus(totals.of(Remuneration.ADDITIONAL)));
        assertEquals(
                everything,
                totals.committed().plus(totals.of(Remuneration.PRIVATE)).plus(totals.of(Remuneration.FEE_PAYING)));
    }

    @Property
    void planIsActiveUntilItsDatesStandAYearHigherInTheCalendar(
            @ForAll @IntRange(min = 0, max = 1500) int reviewed,
            @ForAll @IntRange(min = 0, max = 400) int later,
            @ForAll @IntRange(min = 0, max = 2200) int day) {
        LocalDate first = LocalDate.of(2023, 1, 1);
        JobPlanVersion plan = new MadeUpPlans(1)
                .plan(0).toBuilder()
                        .reviewedOn(first.plusDays(reviewed))
                        .approvedOn(first.plusDays(reviewed + later))
                        .build();
        LocalDate today = first.plusDays(day);
        boolean both = List.of(
                        plan.reviewedOn().orElseThrow(), plan.approvedOn().orElseThrow())
                .stream()
                .allMatch(date -> !date.isAfter(today) && sortable(today, 0).compareTo(sortable(date, 1)) < 0);

        assertEquals(both, ActiveRule.isActive(plan, today));
        assertEquals(
                both,
                !today.isBefore(plan.approvedOn().orElseThrow())
                        && today.isBefore(ActiveRule.lapsesOn(plan).orElseThrow()));
    }

    @Property(tries = 1)
    void hundredThousandPlansAreExpandedWithoutError(@ForAll @IntRange(min = 1, max = 1) int seed) {
        MadeUpPlans plans = new MadeUpPlans(seed);
        DateRange spring = new DateRange(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 5, 6)); // clock, Easter
        for (int i = 0; i < 100_000; i++) {
            JobPlanVersion plan = plans.plan();
            PlanExpansion expansion = PlanExpansion.of(plan, spring, HOLIDAYS);
            assertEquals(
                    counted(plan, spring),
                    expansion.planned().size() + expansion.fallenAway().size());
        }
    }

    private static long counted(JobPlanVersion plan, DateRange range) {
        long count = 0;
        for (Activity activity : plan.activities()) {
            if (activity.remuneration().counts() && activity.timing() instanceof Timing.Timetabled timetable) {
                for (CycleSlot slot : timetable.slots()) {
                    long first = slot.day().getValue() - 1L + 7L * (slot.week() - 1);
                    long from = ChronoUnit.DAYS.between(timetable.cycle().anchor(), range.from()) - first;
                    long until = from + range.days();
                    long step = 7L * timetable.cycle().weeks();
                    count += Math.floorDiv(until - 1, step) - Math.floorDiv(from - 1, step);
                }
            } else if (activity.remuneration().counts() && activity.timing() instanceof Timing.Monthly monthly) {
                count += monthly.days().stream()
                        .mapToLong(day -> range.dates().filter(day::isOn).count())
                        .sum();
            }
        }
        return count;
    }

    private static List<String> ids(JobPlanVersion plan, DateRange range) {
        return PlanExpansion.of(plan, range, HOLIDAYS).planned().stream()
                .map(PlannedSession::id)
                .toList();
    }

    private static Set<Set<ActivityId>> pairs(Clashes clashes) {
        Set<Set<ActivityId>> pairs = new HashSet<>();
        clashes.all()
                .forEach(clash ->
                        pairs.add(Set.of(clash.one().id(), clash.other().id())));
        return pairs;
    }

    /** The slow oracle: who is where in each spring of an hour; made-up plans begin and end on springs. */
    private static Set<Set<ActivityId>> meetingByQuarters(JobPlanVersion plan, DateRange days) {
        Map<Long, Set<String>> busy = new HashMap<>();
        days.dates().forEach(date -> plan.activities().forEach(activity -> {
            Timing.Timetabled timetable = (Timing.Timetabled) activity.timing();
            long sinceAnchor = ChronoUnit.DAYS.between(timetable.cycle().anchor(), date);
            for (CycleSlot slot : timetable.slots()) {
                long offset = slot.day().getValue() - 1L + 7L * (slot.week() - 1);
                if (Math.floorMod(sinceAnchor - offset, 7L * timetable.cycle().weeks()) == 0) {
                    var period = Period.of(date, slot.start(), slot.end(), plan.zone());
                    for (long at = period.start().getEpochSecond();
                            at < period.end().getEpochSecond();
                            at += 900) {
                        busy.computeIfAbsent(at, none -> new TreeSet<>())
                                .add(activity.id().value());
                    }
                }
            }
        }));
        Set<Set<ActivityId>> pairs = new HashSet<>();
        for (Set<String> there : busy.values()) {
            for (String one : there) {
                for (String other : there) {
                    if (one.compareTo(other) < 0) {
                        pairs.add(Set.of(new ActivityId(one), new ActivityId(other)));
                    }
                }
            }
        }
        return pairs;
    }

    private static Fraction workingWeeks(JobPlanVersion plan) {
        return plan.contract()
                .terms(MONDAY)
                .orElseThrow()
                .workingWeeks()
                .value()
                .weeks();
    }

    private static Fraction inverse(Fraction fraction) {
        return new Fraction(fraction.denominator(), fraction.numerator());
    }

    private static String sortable(LocalDate date, int yearsLater) {
        return "%04d-%02d-%02d".formatted(date.getYear() + yearsLater, date.getMonthValue(), date.getDayOfMonth());
    }
}
