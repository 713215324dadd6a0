package org.sessionwise.domain.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.Timing;

/** Walks through a year one day at a time and asks of each whether something is due; slow and obvious. */
final class DayByDay {

    private final Timing timing;

    DayByDay(Timing timing) {
        this.timing = timing;
    }

    /** Returns the date of each occurrence, as often as there are. */
    List<LocalDate> dates(DateRange days, Predicate<LocalDate> counts) {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate day = days.from(); day.isBefore(days.until()); day = day.plusDays(1)) {
            for (int i = 0; i < due(day) && counts.test(day); i++) {
                dates.add(day);
            }
        }
        return dates;
    }

    private int due(LocalDate day) {
        int due = 0;
        if (timing instanceof Timing.Timetabled timetable) {
            int week = weekOf(day, timetable);
            for (CycleSlot slot : timetable.slots()) {
                due += slot.day() == day.getDayOfWeek() && slot.week() == week ? 1 : 0;
            }
        }
        if (timing instanceof Timing.Monthly monthly) {
            for (NthWeekday nth : monthly.days()) {
                due += nth.day() == day.getDayOfWeek() && isNth(day, nth.nth()) ? 1 : 0;
            }
        }
        return due;
    }

    /** Counts Mondays from the anchor, which lies before the years that are tried. */
    private static int weekOf(LocalDate date, Timing.Timetabled timetable) {
        int week = 1;
        for (LocalDate day = timetable.cycle().anchor().plusDays(1); !day.isAfter(date); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                week = week == timetable.cycle().weeks() ? 1 : week + 1;
            }
        }
        return week;
    }

    private static boolean isNth(LocalDate date, int nth) {
        if (nth == NthWeekday.LAST) {
            return date.plusDays(7).getMonth() != date.getMonth();
        }
        int before = 0;
        for (LocalDate day = date.withDayOfMonth(1); day.isBefore(date); day = day.plusDays(1)) {
            before += day.getDayOfWeek() == date.getDayOfWeek() ? 1 : 0;
        }
        return before + 1 == nth;
    }
}
