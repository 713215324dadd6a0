package org.sessionwise.domain.year;

import static org.sessionwise.domain.year.Measure.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.domain.year.Calculation.Term;

/** Leave of one person in one year: what they may take, and what of it they took. */
final class LeaveReckoning {

    /** The part of a day by which leave is measured, so that a morning off is half a day; a local default. */
    private static final LocalTime MEASURED_FROM = LocalTime.of(9, 0);

    private static final LocalTime MEASURED_UNTIL = LocalTime.of(17, 0);

    private final List<Stretch> stretches;
    private final Absences absences;

    LeaveReckoning(List<Stretch> stretches, Absences absences) {
        this.stretches = stretches;
        this.absences = absences;
    }

    LeaveBalance leave(LeaveBalance.Kind kind, LocalDate on) {
        Calculation steps = new Calculation();
        Fraction allowance = Fraction.ZERO;
        Fraction taken = Fraction.ZERO;
        Fraction booked = Fraction.ZERO;
        for (Stretch stretch : stretches) {
            Fraction added = allowance(kind, stretch, steps);
            allowance = allowance.plus(added);
            DateRange soFar = new DateRange(LocalDate.MIN, on.plusDays(1));
            taken = taken.plus(days(absence(kind), stretch, stretch.days().intersection(soFar)));
            booked = booked.plus(
                    days(absence(kind), stretch, stretch.days().intersection(DateRange.startingOn(on.plusDays(1)))));
        }
        return new LeaveBalance(kind, allowance, taken, booked, steps.steps());
    }

    /**
     * Returns bank holidays: a part-timer's share of them, and those that fell on days that are worked. Somebody in full time
     * works each weekday.
     */
    LeaveBalance bankHolidays(LocalDate on, List<PlanExpansion> dated) {
        Calculation steps = new Calculation();
        Fraction allowance = Fraction.ZERO;
        long taken = 0;
        long ahead = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            long all = weekdayHolidays(stretch).size();
            allowance = allowance.plus(steps.multiply(
                    "Bank holidays on weekdays, by contracted time",
                    Term.of(all, "days"),
                    Term.of(size(stretch), "of full time"),
                    DAYS));
            Set<LocalDate> off = size(stretch).equals(Fraction.of(1))
                    ? weekdayHolidays(stretch)
                    : dated.get(i).fallenAway().stream()
                            .map(PlannedSession::date)
                            .collect(Collectors.toSet());
            long soFar = off.stream().filter(date -> !date.isAfter(on)).count();
            taken += soFar;
            ahead += off.size() - soFar;
        }
        return new LeaveBalance(
                LeaveBalance.Kind.BANK_HOLIDAYS, allowance, Fraction.of(taken), Fraction.of(ahead), steps.steps());
    }

    private static Set<LocalDate> weekdayHolidays(Stretch stretch) {
        return stretch.days()
                .dates()
                .filter(LeaveReckoning::isWeekday)
                .filter(date ->
                        stretch.holidays().isHoliday(date, stretch.plan().nation()))
                .collect(Collectors.toSet());
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private static Absence.Kind absence(LeaveBalance.Kind kind) {
        return kind == LeaveBalance.Kind.ANNUAL ? Absence.Kind.ANNUAL_LEAVE : Absence.Kind.STUDY_LEAVE;
    }

    /** Returns the weekdays ahead that are neither bank holidays nor booked, as this person works them. */
    static Fraction weekdays(Stretch stretch, DateRange days, Absences absences) {
        return Fraction.of(days.dates()
                        .filter(date -> isWorking(date, stretch, absences))
                        .count())
                .times(size(stretch));
    }

    /** Tells whether a day is a weekday that is neither a bank holiday nor booked. */
    static boolean isWorking(LocalDate date, Stretch stretch, Absences absences) {
        return isWeekday(date)
                && !stretch.holidays().isHoliday(date, stretch.plan().nation())
                && !absences.excuse(measured(date, stretch));
    }

    private static Fraction allowance(LeaveBalance.Kind kind, Stretch stretch, Calculation steps) {
        Map<LeaveKind, Fraction> own = stretch.plan().year().leaveDays();
        LeaveKind first = kind == LeaveBalance.Kind.ANNUAL ? LeaveKind.ANNUAL : LeaveKind.STUDY;
        LeaveKind second = kind == LeaveBalance.Kind.ANNUAL ? LeaveKind.STATUTORY : LeaveKind.PROFESSIONAL;
        Fraction year;
        if (own.containsKey(first)) {
            year = steps.given("As the plan says", own.get(first), DAYS);
            if (own.containsKey(second)) {
                Term more = Term.of(own.get(second), "days");
                year = steps.add(
                        "With " + second.name().toLowerCase(Locale.ROOT) + " leave", Term.of(year, "days"), more, DAYS);
            }
        } else {
            LeaveRule rule = LeaveRule.of(stretch);
            Fraction weeks = kind == LeaveBalance.Kind.ANNUAL ? rule.annualWeeks() : rule.studyWeeks();
            Term fullTime = Term.of(LeaveRule.DAYS_A_WEEK, "days a week");
            year = steps.multiply(
                    "Weeks off that working weeks leave for it",
                    Term.of(weeks, "weeks"),
                    fullTime,
                    DAYS,
                    stretch.weeks().source());
            if (!size(stretch).equals(Fraction.of(1))) {
                year = steps.multiply(
                        "Pro rata by contracted time",
                        Term.of(year, "days"),
                        Term.of(size(stretch), "of full time"),
                        DAYS);
            }
        }
        if (stretch.isWholeYear()) {
            return year;
        }
        return steps.multiplyAndDivide(
                "The part of the year in force",
                Term.of(year, "days"),
                Term.of(stretch.days().days(), "days in force"),
                Term.of(stretch.year().days().days(), "days in the year"),
                DAYS);
    }

    /** Returns days of leave; no week has more of them than the person works. */
    private Fraction days(Absence.Kind kind, Stretch stretch, Optional<DateRange> days) {
        if (days.isEmpty()) {
            return Fraction.ZERO;
        }
        Map<LocalDate, Fraction> byWeek = new TreeMap<>();
        days.get()
                .dates()
                .filter(LeaveReckoning::isWeekday)
                .filter(date ->
                        !stretch.holidays().isHoliday(date, stretch.plan().nation()))
                .forEach(date -> byWeek.merge(
                        date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        part(kind, measured(date, stretch)),
                        Fraction::plus));
        Fraction most = size(stretch).times(Fraction.of(LeaveRule.DAYS_A_WEEK));
        return byWeek.values().stream()
                .map(week -> week.compareTo(most) > 0 ? most : week)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction part(Absence.Kind kind, Period day) {
        return new Fraction(
                absences.covered(kind, day).toMinutes(), day.length().toMinutes());
    }

    /** Returns the contracted part of full time; 1 if it is not known, at most 1. */
    static Fraction size(Stretch stretch) {
        Fraction one = Fraction.of(1);
        return ContractedSize.share(stretch.plan(), stretch.days().from())
                .filter(share -> share.signum() > 0 && share.compareTo(one) < 0)
                .orElse(one);
    }

    private static Period measured(LocalDate date, Stretch stretch) {
        return Period.of(date, MEASURED_FROM, MEASURED_UNTIL, stretch.plan().zone());
    }
}
