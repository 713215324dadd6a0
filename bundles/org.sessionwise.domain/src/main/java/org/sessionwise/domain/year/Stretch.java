package org.sessionwise.domain.year;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Valuation;

/** The days of one year on which one version is in force. What it is worth follows from the contract on the first of them. */
record Stretch(JobPlanVersion plan, PlanYear year, DateRange days, WeeksWorked weeks, BankHolidays holidays) {

    boolean isWholeYear() {
        return days.equals(year.days());
    }

    Valuation typical() {
        return Valuation.typical(plan);
    }

    /** Returns the first occurrence on a weekday, in the times of a typical week. */
    Period first(DayOfWeek day, LocalTime start, LocalTime end) {
        return Period.of(days.from().with(TemporalAdjusters.nextOrSame(day)), start, end, ZoneOffset.UTC);
    }
}
