package org.sessionwise.teamplan.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;

/**
 * What a department set.
 *
 * @param yearBegins first day of each plan year; not 29 February
 * @param outputTolerance part of an expected output by which plans may miss it, zero or more
 * @param tariffToleranceMinutes a week, zero or more
 * @param smallestGroup fewest people that a spread is told of to somebody who may not see them all, 1 or more
 * @param covered for people of which professional groups it is on
 */
record Settings(
        MonthDay yearBegins,
        Fraction outputTolerance,
        int tariffToleranceMinutes,
        int smallestGroup,
        CapabilityState covered) {

    Settings {
        if (yearBegins.equals(MonthDay.of(2, 29))) {
            throw new IllegalArgumentException("a plan year cannot begin on 29 February");
        }
        if (outputTolerance.signum() < 0 || tariffToleranceMinutes < 0 || smallestGroup < 1) {
            throw new IllegalArgumentException("tolerances are zero or more, groups one or more");
        }
    }

    DateRange year(int beginning) {
        return new DateRange(yearBegins.atYear(beginning), yearBegins.atYear(beginning + 1));
    }

    /** Returns the calendar year in which the plan year of a day begins. */
    int yearOf(LocalDate day) {
        return day.isBefore(yearBegins.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }
}
