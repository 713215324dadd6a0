package org.sessionwise.demo.internal.trust;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;

/** One person's time: what is rostered, and when there is room for more. */
final class PersonRoster {

    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(13, 30), LocalTime.of(9, 0), LocalTime.of(15, 30));
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final List<AbsentDays> absences;
    private final BankHolidays holidays;
    private final List<Period> reserved = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    PersonRoster(List<AbsentDays> absences, BankHolidays holidays) {
        this.absences = absences;
        this.holidays = holidays;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Keeps a time free of whatever is placed later. */
    void reserve(Period period) {
        reserved.add(period);
    }

    Optional<AbsentDays> absence(Period period) {
        LocalDate first = period.startDate(SixMonths.ZONE);
        LocalDate last = period.end().minusNanos(1).atZone(SixMonths.ZONE).toLocalDate();
        return absences.stream()
                .filter(absence -> absence.approved() && absence.covers(first, last))
                .findFirst();
    }

    void add(String duty, Period period) {
        entries.add(Entry.of(duty, period, status(period)));
    }

    void addPaidExtra(String duty, Period period) {
        entries.add(Entry.of(duty, period, status(period)).asPaidExtra());
    }

    void addCancelled(String duty, Period period, CallingOff off) {
        entries.add(Entry.of(duty, period, "CANCELLED").calledOff(off));
    }

    /** It stands on the roster, and nobody marked it as worked. */
    void addNotWorked(String duty, Period period) {
        entries.add(Entry.of(duty, period, "ROSTERED"));
    }

    /** Finds a free time of a working day in the week of a date; the key decides which day is tried first. */
    Optional<Period> freeTime(LocalDate week, Duration length, String key) {
        LocalDate monday = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int first = Dice.perMille("day " + key);
        for (int i = 0; i < 5; i++) {
            LocalDate day = monday.plusDays((first + i) % 5);
            for (LocalTime start : STARTS) {
                Period period = Period.of(day, start, start.plus(length), SixMonths.ZONE);
                boolean byDay = !start.plus(length).isAfter(EVENING);
                if (byDay && isFree(day, period)) {
                    return Optional.of(period);
                }
            }
        }
        return Optional.empty();
    }

    boolean isFree(LocalDate day, Period period) {
        return !holidays.isHoliday(day, Nation.ENGLAND_AND_WALES)
                && absence(period).isEmpty()
                && reserved.stream().noneMatch(period::overlaps)
                && entries.stream().noneMatch(entry -> entry.period().overlaps(period));
    }

    /** In the last week that is over and not finalised, half of the sessions are marked as worked. */
    static String status(Period period) {
        LocalDate date = period.startDate(SixMonths.ZONE);
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean finalised = monday.isBefore(SixMonths.FINALISED_UNTIL);
        boolean over = monday.equals(SixMonths.FINALISED_UNTIL);
        return finalised || over && Dice.perMille(period.toString()) < 500 ? "WORKED" : "ROSTERED";
    }
}
