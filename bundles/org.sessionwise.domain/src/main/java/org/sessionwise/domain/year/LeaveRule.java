package org.sessionwise.domain.year;

import org.sessionwise.domain.Fraction;

/**
 * What kinds of time off the working weeks leave out: usual bank holidays and ten days of study leave where they are said to be
 * inside, as far as there is room for them, and annual leave for the rest.
 *
 * @param holidayWeeks bank holidays inside the weeks off
 * @param studyWeeks study leave inside the weeks off
 * @param annualWeeks the rest, statutory days included
 */
record LeaveRule(Fraction holidayWeeks, Fraction studyWeeks, Fraction annualWeeks) {

    static final int DAYS_A_WEEK = 5;
    static final int STUDY_DAYS = 10;

    static LeaveRule of(Stretch stretch) {
        WeeksWorked weeks = stretch.weeks();
        Fraction off = Fraction.of(PlanYear.WEEKS).minus(weeks.stated().weeks());
        Fraction holidays = weeks.stated().holidaysInside()
                ? least(
                        off,
                        new Fraction(WeeksWorked.usualHolidays(stretch.plan().nation()), DAYS_A_WEEK))
                : Fraction.ZERO;
        Fraction left = off.minus(holidays);
        Fraction study =
                weeks.stated().studyInside() ? least(left, new Fraction(STUDY_DAYS, DAYS_A_WEEK)) : Fraction.ZERO;
        return new LeaveRule(holidays, study, left.minus(study));
    }

    private static Fraction least(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
