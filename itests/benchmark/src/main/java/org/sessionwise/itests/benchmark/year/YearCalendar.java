package org.sessionwise.itests.benchmark.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;

/** The days of the year: 52 weeks from a Monday, with Easter and both clock changes. */
public final class YearCalendar {

    public static final int WEEKS = 52;
    public static final int DAYS = 7 * WEEKS;
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 30);
    public static final DateRange YEAR = new DateRange(FIRST, FIRST.plusDays(DAYS));

    private static final boolean[] HOLIDAYS = holidays();

    private YearCalendar() {}

    static boolean isHoliday(int day) {
        return HOLIDAYS[day];
    }

    public static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    /** Returns the real time of a session. */
    public static Period period(long session) {
        LocalTime start = LocalTime.MIN.plusMinutes(Packed.start(session));
        return Period.of(date(Packed.day(session)), start, start.plusMinutes(Packed.length(session)), ZONE);
    }

    private static boolean[] holidays() {
        BankHolidays published = BankHolidays.published();
        boolean[] holidays = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) {
            holidays[day] = published.isHoliday(date(day), Nation.ENGLAND_AND_WALES);
        }
        return holidays;
    }
}
