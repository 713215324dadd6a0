package org.sessionwise.domain.year;

import java.util.List;
import org.sessionwise.domain.Fraction;

/**
 * One kind of time off in a plan year, in days of a five-day week as the person works it: a part-timer's days are pro rata.
 *
 * @param allowance for the days in force
 * @param taken up to and on the day asked for; none if leave is not known
 * @param booked after it; none if leave is not known
 * @param steps how the allowance was worked out
 */
public record LeaveBalance(Kind kind, Fraction allowance, Fraction taken, Fraction booked, List<Step> steps) {

    /** What is taken off. */
    public enum Kind {
        /** With statutory days. */
        ANNUAL,
        /** With professional leave. */
        STUDY,
        /** By contracted time, whatever days are worked; taken is what fell on days that are worked. */
        BANK_HOLIDAYS
    }

    public LeaveBalance {
        steps = List.copyOf(steps);
    }

    /** Returns what is still to take and not booked; zero or more. */
    public Fraction remaining() {
        Fraction left = allowance.minus(taken).minus(booked);
        return left.signum() > 0 ? left : Fraction.ZERO;
    }

    /** Returns days in PA or hours, which is how they are counted where days are of unequal length. */
    public static Fraction inTime(Fraction days, Fraction fullTimeWeek) {
        return days.times(fullTimeWeek).times(new Fraction(1, LeaveRule.DAYS_A_WEEK));
    }
}
