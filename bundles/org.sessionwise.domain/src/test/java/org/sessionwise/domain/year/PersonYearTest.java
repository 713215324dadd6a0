package org.sessionwise.domain.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.WorkingWeeks;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.YearTerms;

class PersonYearTest {

    private static final LocalDate FIRST = Plans.YEAR.from();
    private static final String MONDAYS = "cycle 1: 1 MON 09:00-13:00";

    @Test
    void anAnnualisedNumberIsNotScaledButAsked() {
        DateRange days = new DateRange(FIRST, FIRST.plusDays(200));
        ActivityYear one = only(year(Plans.plan(1, days, Plans.activity("A", "annualised: 40 x 4h"))));

        assertEquals(Fraction.of(40), one.entitlement().year().amount().occurrences());
        assertEquals(
                "40 was agreed for a whole year; the plan is in force 200 of 365 days. Agree a new number: 21.9 would be"
                        + " pro rata.",
                one.entitlement().questions().get(0));
    }

    @Test
    void versionsThatAgreeTheSameNumberShareIt() {
        Activity activity = Plans.activity("A", "annualised: 40 x 4h");
        PersonYear year = year(
                Plans.plan(1, new DateRange(FIRST, FIRST.plusDays(73)), activity),
                Plans.plan(2, DateRange.startingOn(FIRST.plusDays(73)), activity));

        assertEquals(
                List.of(Fraction.of(8), Fraction.of(32)),
                year.activities().stream()
                        .map(one -> one.entitlement().year().amount().occurrences())
                        .toList());
        assertTrue(year.activities().stream()
                .flatMap(one -> one.entitlement().questions().stream())
                .noneMatch(question -> question.contains("whole year")));
    }

    @Test
    void bankHolidaysAreTakenOffOnceOnly() {
        // 45 weeks that contain no holidays; eight fall on weekdays of this plan year: 45 - 8/5 weeks.
        JobPlanVersion plan = Plans.plan(1, Plans.YEAR, Plans.activity("A", MONDAYS)).toBuilder()
                .contract(Contract.inHours("X")
                        .governedBy(List.of(terms(new WorkingWeeks(Fraction.of(45), "", false, false)))))
                .build();
        long holidays = Plans.YEAR
                .dates()
                .filter(date -> Plans.HOLIDAYS.isHoliday(date, plan.nation()))
                .filter(date -> date.getDayOfWeek().getValue() <= 5)
                .count();

        assertEquals(
                Fraction.of(45).minus(new Fraction(holidays, 5)),
                only(year(plan)).entitlement().year().amount().occurrences());
    }

    @Test
    void privateWorkIsInNoTotalAndAdditionalWorkApart() {
        Activity core = Plans.activity("A", MONDAYS);
        Activity additional = Plans.builder("B", Whens.parse("cycle 1: 1 TUE 09:00-13:00"))
                .remuneration(Remuneration.ADDITIONAL)
                .build();
        Activity own = Plans.builder("C", Whens.parse("cycle 1: 1 WED 09:00-13:00"))
                .remuneration(Remuneration.PRIVATE)
                .build();
        JobPlanVersion plan = Plans.plan(
                1,
                Plans.YEAR,
                Plans.CONSULTANT,
                Plans.terms(Optional.empty(), Optional.of(Fraction.of(2))),
                core,
                additional,
                own);

        PersonYear year = year(plan);

        assertEquals(2, year.activities().size());
        assertEquals(
                List.of(Remuneration.CORE, Remuneration.ADDITIONAL),
                year.totals().stream().map(CategoryTotal::remuneration).toList());
        assertEquals(Fraction.of(42), year.totals().get(0).year().pa());
        assertEquals(Fraction.of(-1), year.size().orElseThrow().difference());
    }

    @Test
    void aPartTimersBankHolidaysAreByTimeAndNotByDaysWorked() {
        // Half time, all of it on Mondays, on which most bank holidays fall.
        JobPlanVersion plan = Plans.plan(
                1,
                Plans.YEAR,
                Plans.CONSULTANT,
                Plans.terms(Optional.empty(), Optional.of(Fraction.of(5))),
                Plans.activity("A", MONDAYS));
        List<LocalDate> holidays = Plans.YEAR
                .dates()
                .filter(date -> Plans.HOLIDAYS.isHoliday(date, plan.nation()))
                .toList();
        long mondays = holidays.stream()
                .filter(date -> date.getDayOfWeek().getValue() == 1)
                .count();

        LeaveBalance balance = year(plan).leave().get(2);

        assertEquals(new Fraction(holidays.size(), 2), balance.allowance());
        assertEquals(Fraction.of(mondays), balance.taken().plus(balance.booked()));
    }

    @Test
    void aWeekOfLeaveCostsAPartTimerTheDaysTheyWork() {
        YearTerms half = Plans.terms(Optional.empty(), Optional.of(Fraction.of(5)));
        JobPlanVersion plan = Plans.plan(1, Plans.YEAR, Plans.CONSULTANT, half, Plans.activity("A", MONDAYS));
        LocalDate monday = LocalDate.of(2026, 6, 8);
        Absence week = new Absence(
                Period.of(new DateRange(monday, monday.plusDays(7)), ZoneId.of("Europe/London")),
                Absence.Kind.ANNUAL_LEAVE);

        PersonYear year =
                PersonYear.of(List.of(plan), LocalDate.of(2026, 9, 1), Plans.HOLIDAYS, Optional.of(List.of(week)));

        LeaveBalance annual = year.leave().get(0);
        assertEquals(new Fraction(5, 2), annual.taken());
        assertEquals(new Fraction(27, 2), annual.remaining());
    }

    @Test
    void withoutLeaveTheWholeAllowanceIsStillToTake() {
        PersonYear year = PersonYear.of(
                List.of(Plans.plan(1, Plans.YEAR, Plans.activity("A", MONDAYS))),
                LocalDate.of(2027, 3, 1),
                Plans.HOLIDAYS,
                Optional.empty());
        Forecast forecast = only(year).forecast();

        assertFalse(year.leaveKnown());
        assertTrue(forecast.likely().amount().occurrences().compareTo(Fraction.of(43)) < 0);
        // Each of the 42 days of leave, study leave included, on a Monday.
        assertEquals(
                forecast.high().amount().occurrences().minus(Fraction.of(42)),
                forecast.low().amount().occurrences());
    }

    @Test
    void whatThePlanSaysOfLeaveGoesBeforeWhatFollowsFromTheContract() {
        YearTerms terms = YearTerms.of(
                MonthDay.of(1, 1),
                Optional.empty(),
                Optional.empty(),
                Map.of(LeaveKind.ANNUAL, Fraction.of(30)),
                Optional.empty());
        JobPlanVersion plan = Plans.plan(
                1,
                DateRange.startingOn(LocalDate.of(2020, 1, 1)),
                Plans.CONSULTANT,
                terms,
                Plans.activity("A", MONDAYS));

        PersonYear year = PersonYear.of(List.of(plan), FIRST, Plans.HOLIDAYS, Optional.empty());

        assertEquals(
                new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                year.year().days());
        assertEquals(Standing.STATED, year.year().rule().standing());
        assertEquals(Fraction.of(30), year.leave().get(0).allowance());
    }

    @Test
    void whatGoesBeyondACapIsTold() {
        JobPlanVersion plan = Plans.plan(
                1,
                Plans.YEAR,
                Plans.activity("A", "flexible: 50h a week"),
                Plans.activity("B", "cycle 1: 1 SAT 06:00-20:00"));

        assertEquals(
                List.of("PREMIUM_PA_A_WEEK 14/3", "PA_A_WEEK 103/6", "HOURS_A_WEEK 64"),
                year(plan).caps().stream()
                        .map(passed -> passed.cap().value().kind() + " " + passed.found())
                        .toList());
    }

    @Test
    void aPersonWithoutAPlanHasAYearAndNothingInIt() {
        PersonYear year = PersonYear.of(List.of(), FIRST, Plans.HOLIDAYS, Optional.of(List.of()));

        assertEquals(Plans.YEAR, year.year().days());
        assertEquals(Standing.LOCAL_DEFAULT, year.year().rule().standing());
        assertTrue(year.activities().isEmpty() && year.current().isEmpty());
    }

    @Test
    void whatIsNotApprovedPlansNothing() {
        JobPlanVersion draft = Plans.plan(1, Plans.YEAR, Plans.activity("A", MONDAYS)).toBuilder()
                .state(JobPlanState.DRAFT)
                .build();

        assertTrue(year(draft).activities().isEmpty());
    }

    private static ContractTerms terms(WorkingWeeks weeks) {
        RuleSource source = RuleSource.localDefault("made up");
        return ContractTerms.builder("X", "Made up", DateRange.startingOn(LocalDate.of(2000, 1, 1)))
                .fullTime(new Fraction(75, 2), source)
                .workingWeeks(weeks, source)
                .contractual(false, source)
                .build();
    }

    private static PersonYear year(JobPlanVersion... plans) {
        return PersonYear.of(List.of(plans), FIRST, Plans.HOLIDAYS, Optional.of(List.of()));
    }

    private static ActivityYear only(PersonYear year) {
        return year.activities().get(0);
    }
}
