package org.sessionwise.domain.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;

/** The plan year from 1 April 2026 to 31 March 2027: 261 weekdays, 10 of them bank holidays, since it has two Easters. */
class PaceTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DateRange YEAR = new DateRange(APRIL, APRIL.plusYears(1));
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    @Test
    void whatIsNeitherDoneNorBookedIsToGo() {
        Pace pace = pace(42, SEPTEMBER, 18, 6, List.of());

        assertEquals(Fraction.of(42), pace.agreed());
        assertEquals(Fraction.of(18), pace.toGo());
    }

    @Test
    void moreThanAgreedLeavesNothingToGo() {
        Pace pace = pace(20, SEPTEMBER, 18, 6, List.of());

        assertEquals(Fraction.ZERO, pace.toGo());
        assertEquals(Optional.empty(), pace.lastFit());
    }

    /** 131 weekdays to the end of September, 5 of them bank holidays: Good Friday, Easter Monday, two in May, one in August. */
    @Test
    void runRateIsOfWeeksThatWereWorked() {
        assertEquals(
                Optional.of(new Fraction(18 * 5, 131 - 5)),
                pace(42, SEPTEMBER, 18, 0, List.of()).runRate());
    }

    @Test
    void leaveTakenIsNoWeekThatWasWorked() {
        List<Absence> week = List.of(leave(LocalDate.of(2026, 6, 1), 7));

        assertEquals(
                Optional.of(new Fraction(18 * 5, 126 - 5)),
                pace(42, SEPTEMBER, 18, 0, week).runRate());
    }

    @Test
    void nothingIsKnownOfAYearThatBegins() {
        Pace pace = pace(42, APRIL.minusDays(1), 0, 7, List.of());

        assertEquals(Optional.empty(), pace.runRate());
        assertEquals(Fraction.of(7), pace.forecast());
    }

    /** 130 weekdays are left, 5 of them bank holidays, and 30 days of leave are still to take: 95 days, 19 weeks. */
    @Test
    void forecastTakesOffTheLeaveThatIsStillToCome() {
        Pace pace = pace(42, SEPTEMBER, 18, 0, List.of());
        Fraction weeks = new Fraction(130 - 5 - 30, 5);

        assertEquals(Fraction.of(18).plus(pace.runRate().orElseThrow().times(weeks)), pace.forecast());
    }

    @Test
    void whatIsBookedIsTheLeastThatIsForecast() {
        assertEquals(Fraction.of(1 + 40), pace(42, SEPTEMBER, 1, 40, List.of()).forecast());
    }

    /** 42 in 42 working weeks are one a week: the last 3 go into the weeks of 29, 22 and 15 March. */
    @Test
    void theLastDaysThatStillFitAreCountedBackFromTheEnd() {
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 31)),
                pace(42, SEPTEMBER, 41, 0, List.of()).lastFit());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 19)),
                pace(42, SEPTEMBER, 39, 0, List.of()).lastFit());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 12)),
                pace(42, SEPTEMBER, 39, 0, List.of(leave(LocalDate.of(2027, 3, 15), 7)))
                        .lastFit());
    }

    /** One is booked on 31 March: its week is full, so the 2 to go are for the weeks of 22 and 15 March. */
    @Test
    void whatIsBookedTakesAPlace() {
        Pace pace = pace(42, SEPTEMBER, 39, 1, List.of(), LocalDate.MAX, Set.of(LocalDate.of(2027, 3, 31)));

        assertEquals(Fraction.of(2), pace.toGo());
        assertEquals(Optional.of(LocalDate.of(2027, 3, 19)), pace.lastFit());
    }

    /** 84 in 42 weeks are two a week: Good Friday on 26 March is no day of work. */
    @Test
    void moreAWeekWereAgreedMoreFit() {
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 25)),
                pace(84, SEPTEMBER, 81, 0, List.of()).lastFit());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 24)),
                pace(84, SEPTEMBER, 80, 0, List.of()).lastFit());
    }

    @Test
    void whatDoesNotFitAnyMoreHasNoLastDay() {
        Pace fits = pace(42, LocalDate.of(2027, 3, 7), 38, 0, List.of());
        Pace late = pace(42, LocalDate.of(2027, 3, 7), 37, 0, List.of());

        assertEquals(Optional.of(LocalDate.of(2027, 3, 12)), fits.lastFit());
        assertEquals(Optional.empty(), late.lastFit());
        assertEquals(Fraction.of(5), late.toGo());
        assertTrue(late.steps().stream()
                .anyMatch(step ->
                        step.words().startsWith("Places left") && step.result().equals(Fraction.of(4))));
    }

    @Test
    void unknownWeeksAreStillAhead() {
        LocalDate finalised = LocalDate.of(2026, 6, 29);
        Pace pace = pace(42, SEPTEMBER, 9, 0, List.of(), finalised, Set.of());

        assertEquals(Optional.of(new Fraction(9 * 5, 63 - 4)), pace.runRate());
    }

    private static Pace pace(int agreed, LocalDate on, long done, long booked, List<Absence> away) {
        return pace(agreed, on, done, booked, away, LocalDate.MAX, Set.of());
    }

    private static Pace pace(
            int agreed,
            LocalDate on,
            long done,
            long booked,
            List<Absence> away,
            LocalDate unknownFrom,
            Set<LocalDate> bookedOn) {
        Activity list = Activity.builder(
                        new ActivityId("list"),
                        new ActivityCode("LIST"),
                        ActivityCategory.DCC,
                        new Timing.Annualised(agreed, Duration.ofHours(4)))
                .build();
        JobPlanVersion plan = JobPlanVersion.builder(
                        new JobPlanId("P"), 1, new PersonReference(Optional.of("1"), Optional.empty()), YEAR)
                .contract(Contract.inProgrammedActivities("made up", Duration.ofHours(4)))
                .activities(List.of(list))
                .build();
        BankHolidays holidays = BankHolidays.published();
        PlanYear year = PlanYear.of(plan.year(), APRIL);
        Fraction taken = Fraction.ZERO;
        LeaveBalance balance =
                new LeaveBalance(LeaveBalance.Kind.ANNUAL, Fraction.of(30), taken, Fraction.ZERO, List.of());
        return Pace.of(
                AnnualEntitlement.of(plan, list, year, holidays),
                year,
                holidays,
                balance,
                away,
                new Pace.Counted(on, done, booked, day -> day.isBefore(unknownFrom), bookedOn::contains));
    }

    private static Absence leave(LocalDate from, int days) {
        return new Absence(
                Period.of(new DateRange(from, from.plusDays(days)), ZoneOffset.UTC), Absence.Kind.ANNUAL_LEAVE);
    }
}
