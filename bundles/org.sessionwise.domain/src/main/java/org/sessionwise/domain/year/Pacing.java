package org.sessionwise.domain.year;

import static org.sessionwise.domain.year.Measure.DAYS;
import static org.sessionwise.domain.year.Measure.OCCURRENCES;
import static org.sessionwise.domain.year.Measure.OCCURRENCES_A_WEEK;
import static org.sessionwise.domain.year.Measure.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.year.Calculation.Term;

/** Works out how an agreed number stands. */
final class Pacing {

    private static final RuleSource LEAVE_AHEAD =
            RuleSource.localDefault("annual leave not yet booked is taken on working days of this year");
    private static final RuleSource RHYTHM = RuleSource.localDefault(
            "no week takes more than the agreed average of a working week, rounded up, and no weekday more than one");
    private static final int DAYS_A_WEEK = 5;

    private final Stretch stretch;
    private final AnnualEntitlement entitlement;
    private final LeaveBalance annualLeave;
    private final Absences absences;
    private final Pace.Counted counted;
    private final Calculation steps = new Calculation();

    Pacing(
            Stretch stretch,
            AnnualEntitlement entitlement,
            LeaveBalance annualLeave,
            Absences absences,
            Pace.Counted counted) {
        this.stretch = stretch;
        this.entitlement = entitlement;
        this.annualLeave = annualLeave;
        this.absences = absences;
        this.counted = counted;
    }

    Pace pace() {
        Fraction agreed = steps.given(
                "Agreed for the days in force", entitlement.year().amount().occurrences(), OCCURRENCES);
        Fraction left = steps.subtract(
                "Agreed and neither done nor booked",
                OCCURRENCES,
                Term.of(agreed, "agreed"),
                List.of(Term.of(counted.done(), "done"), Term.of(counted.booked(), "booked")));
        Fraction toGo = left.signum() > 0 ? left : Fraction.ZERO;
        Optional<Fraction> rate = runRate();
        return new Pace(
                agreed,
                counted.done(),
                counted.booked(),
                toGo,
                rate,
                forecast(rate),
                toGo.signum() > 0 ? lastFit(toGo) : Optional.empty(),
                steps.steps());
    }

    private Optional<Fraction> runRate() {
        Fraction days = working(this::isPast);
        if (days.signum() == 0) {
            return Optional.empty();
        }
        Fraction weeks = steps.divide(
                "Weeks worked so far, leave and bank holidays taken off, of which it is known what was done",
                Term.of(days, "working days"),
                Term.of(daysAWeek(), "a week"),
                WEEKS);
        return Optional.of(steps.divide(
                "Done in a week that was worked",
                Term.of(counted.done(), "done"),
                Term.of(weeks, "weeks"),
                OCCURRENCES_A_WEEK));
    }

    private Fraction forecast(Optional<Fraction> rate) {
        Fraction booked = Fraction.of(counted.booked());
        Fraction more =
                rate.map(this::ahead).filter(some -> some.compareTo(booked) > 0).orElse(booked);
        return steps.add(
                "Forecast: done, and the more of what is booked and what the rate gives",
                Term.of(counted.done(), "done"),
                Term.of(more, "more"),
                OCCURRENCES);
    }

    private Fraction ahead(Fraction rate) {
        Fraction days = working(day -> !isPast(day));
        Fraction leave = steps.given("Annual leave still to take", annualLeave.remaining(), DAYS, LEAVE_AHEAD);
        Fraction most = leave.compareTo(days) > 0 ? days : leave;
        Fraction rest = steps.subtract(
                "Working days ahead", DAYS, Term.of(days, "days"), List.of(Term.of(most, "days of leave")));
        Fraction weeks = steps.divide("Weeks ahead", Term.of(rest, "days"), Term.of(daysAWeek(), "a week"), WEEKS);
        return steps.multiply("At the rate so far", Term.of(rate, "a week"), Term.of(weeks, "weeks"), OCCURRENCES);
    }

    /** Counts back from the end, week by week, until all that is to go has its place. */
    private Optional<LocalDate> lastFit(Fraction toGo) {
        long aWeek = steps.given("At most in one week", Fraction.of(rhythm()), OCCURRENCES_A_WEEK, RHYTHM)
                .numerator();
        List<LocalDate> places = places(aWeek);
        steps.given(
                "Places left on working days ahead, what is booked taken off", Fraction.of(places.size()), OCCURRENCES);
        int needed = (int) ceiling(toGo);
        return needed <= places.size() ? Optional.of(places.get(needed - 1)) : Optional.empty();
    }

    /** Returns the days ahead that may take one, last first. */
    private List<LocalDate> places(long aWeek) {
        List<LocalDate> places = new ArrayList<>();
        LocalDate first = stretch.days().from().isAfter(counted.on())
                ? stretch.days().from()
                : counted.on().plusDays(1);
        Set<LocalDate> booked = booked(first);
        Map<LocalDate, Long> taken =
                booked.stream().collect(Collectors.groupingBy(Pacing::mondayOf, Collectors.counting()));
        for (LocalDate day = stretch.days().until().minusDays(1); !day.isBefore(first); day = day.minusDays(1)) {
            LocalDate monday = mondayOf(day);
            boolean free = !booked.contains(day) && taken.getOrDefault(monday, 0L) < aWeek;
            if (free && LeaveReckoning.isWorking(day, stretch, absences)) {
                taken.merge(monday, 1L, Long::sum);
                places.add(day);
            }
        }
        return places;
    }

    private Set<LocalDate> booked(LocalDate first) {
        return stretch.days()
                .dates()
                .filter(day -> !day.isBefore(first) && counted.bookedOn().test(day))
                .collect(Collectors.toSet());
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private long rhythm() {
        long most = ceiling(entitlement.week().amount().occurrences());
        return Math.max(1, Math.min(most, DAYS_A_WEEK));
    }

    private boolean isPast(LocalDate day) {
        return !day.isAfter(counted.on()) && counted.known().test(day);
    }

    private Fraction working(Predicate<LocalDate> which) {
        long days = stretch.days()
                .dates()
                .filter(which)
                .filter(day -> LeaveReckoning.isWorking(day, stretch, absences))
                .count();
        return Fraction.of(days).times(LeaveReckoning.size(stretch));
    }

    /** Returns how many days a week the person works, as leave is counted. */
    private Fraction daysAWeek() {
        return Fraction.of(DAYS_A_WEEK).times(LeaveReckoning.size(stretch));
    }

    private static long ceiling(Fraction amount) {
        return -Math.floorDiv(-amount.numerator(), amount.denominator());
    }
}
