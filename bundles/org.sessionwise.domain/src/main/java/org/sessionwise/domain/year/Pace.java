package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.calendar.BankHolidays;

/**
 * How an activity that was agreed as a number of occurrences stands at the end of a day: whether the rest still fits into the days of
 * the plan year on which its version is in force.
 *
 * @param agreed of those days; may be a fraction where a part of a year is in force
 * @param done known to be done
 * @param booked on the roster, and not known to be done or not
 * @param toGo agreed and neither done nor booked; zero or more
 * @param runRate done in an average week that was worked; empty if no week is known yet
 * @param forecast done by the end of those days: as much more as the run rate gives in the weeks ahead, at least what is booked
 * @param lastFit the last day on which the first of those to go must be done so that all still fit; empty if none is to go, or if they
 *     fit no more
 * @param steps how it was worked out
 */
public record Pace(
        Fraction agreed,
        long done,
        long booked,
        Fraction toGo,
        Optional<Fraction> runRate,
        Fraction forecast,
        Optional<LocalDate> lastFit,
        List<Step> steps) {

    public Pace {
        steps = List.copyOf(steps);
    }

    /**
     * What was counted of it.
     *
     * @param on the day at whose end it stands so
     * @param known tells whether it is known of a day what was done
     * @param bookedOn tells of a day ahead whether one is booked on it
     */
    public record Counted(
            LocalDate on, long done, long booked, Predicate<LocalDate> known, Predicate<LocalDate> bookedOn) {}

    /**
     * Returns how it stands.
     *
     * @param year in which the entitlement is
     * @param annualLeave of the same year; what remains of it is taken ahead
     * @param absences approved leave of the year; empty if it is not known
     */
    public static Pace of(
            AnnualEntitlement entitlement,
            PlanYear year,
            BankHolidays holidays,
            LeaveBalance annualLeave,
            List<Absence> absences,
            Counted counted) {
        WeeksWorked weeks = WeeksWorked.of(entitlement.plan(), year.days(), holidays);
        Stretch stretch = new Stretch(entitlement.plan(), year, entitlement.days(), weeks, holidays);
        return new Pacing(stretch, entitlement, annualLeave, new Absences(absences), counted).pace();
    }
}
