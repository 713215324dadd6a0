package org.sessionwise.domain.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.WorkingWeeks;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * How many weeks of 52 a plan's year is worked: as the plan says, else as its contract says on the first day, else 42.
 *
 * @param stated with what is in it
 * @param holidays weeks that bank holidays take off beyond it; none if they are inside already. A fifth of a week for each
 *     that falls on a weekday of the year, whatever days a person works: so they are pro rata by time, not by luck.
 */
public record WeeksWorked(WorkingWeeks stated, RuleSource source, Fraction holidays) {

    private static final WorkingWeeks COMMON = new WorkingWeeks(
            Fraction.of(42),
            "6 weeks of annual leave, 2 statutory days, 8 bank holidays, 10 days of study leave",
            true,
            true);
    private static final RuleSource COMMON_SOURCE =
            RuleSource.localDefault("42 working weeks, the common convention of job planning guidance");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_A_WEEK = 5;

    /** Returns what counts for a plan in a year. */
    public static WeeksWorked of(JobPlanVersion plan, DateRange year, BankHolidays holidays) {
        LocalDate first = plan.inForce().intersection(year).map(DateRange::from).orElse(year.from());
        Optional<ContractTerms> terms = plan.contract().terms(first);
        WorkingWeeks contract = terms.map(known -> known.workingWeeks().value()).orElse(COMMON);
        if (plan.year().workingWeeks().isPresent()) {
            WorkingWeeks own = new WorkingWeeks(
                    plan.year().workingWeeks().get(),
                    "as the plan says; what is in it is taken to be the same as without: " + contract.contains(),
                    contract.holidaysInside(),
                    contract.studyInside());
            RuleSource source = new RuleSource("the job plan", "working weeks", RuleSource.Standing.STATED);
            return new WeeksWorked(own, source, beyond(own, plan.nation(), year, holidays));
        }
        RuleSource source = terms.map(known -> known.workingWeeks().source()).orElse(COMMON_SOURCE);
        return new WeeksWorked(contract, source, beyond(contract, plan.nation(), year, holidays));
    }

    /** Returns the weeks that are worked on average; more than none. */
    public Fraction average() {
        return stated.weeks().minus(holidays);
    }

    /** Returns how many bank holidays a year has by convention, which is what stated weeks contain. */
    static int usualHolidays(Nation nation) {
        return nation == Nation.NORTHERN_IRELAND ? 10 : 8;
    }

    private static Fraction beyond(WorkingWeeks weeks, Nation nation, DateRange year, BankHolidays holidays) {
        if (weeks.holidaysInside()) {
            return Fraction.ZERO;
        }
        boolean known = holidays.covers(year.from(), nation)
                && holidays.covers(year.until().minusDays(1), nation);
        long days = known ? weekdayHolidays(nation, year, holidays) : usualHolidays(nation);
        Fraction off = new Fraction(days, DAYS_A_WEEK);
        return off.compareTo(weeks.weeks()) < 0 ? off : Fraction.ZERO;
    }

    private static long weekdayHolidays(Nation nation, DateRange year, BankHolidays holidays) {
        return year.dates()
                .filter(date -> !WEEKEND.contains(date.getDayOfWeek()))
                .filter(date -> holidays.isHoliday(date, nation))
                .count();
    }
}
