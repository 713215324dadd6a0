package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.domain.matching.ZoneMinutes;

/**
 * What decides on everybody's figures alike. Where one of it changes, everybody's figures may.
 *
 * @param month the first day of the month in which they were read: what is kept reaches from there
 * @param kept the days whose occurrences are kept as rows; those beyond are worked out when asked for
 */
record Rules(
        DutyMapping mapping,
        RosterCalendar calendar,
        BankHolidays holidays,
        PolicyDates policies,
        ZoneMinutes clock,
        LocalDate month,
        DateRange kept) {

    /** Tells whether figures made by these stay as they are. */
    boolean ruleAs(Rules other) {
        return mapping.equals(other.mapping)
                && calendar.equals(other.calendar)
                && holidays.equals(other.holidays)
                && policies.equals(other.policies)
                && kept.equals(other.kept);
    }

    /** Returns the days of a period that are reconciled and for which no rows are kept. */
    List<DateRange> beyond(DateRange period) {
        return Stream.of(earlier(), Optional.of(DateRange.startingOn(kept.until())))
                .flatMap(Optional::stream)
                .flatMap(days -> days.intersection(period).stream())
                .toList();
    }

    private Optional<DateRange> earlier() {
        return calendar.from().isBefore(kept.from())
                ? Optional.of(new DateRange(calendar.from(), kept.from()))
                : Optional.empty();
    }

    /** Returns the minute at which a day begins, as rows count; the nearest that a row can name. */
    int minuteOf(LocalDate day) {
        LocalDate named = day.isBefore(RosterCalendar.EARLIEST) ? RosterCalendar.EARLIEST : day;
        named = named.isAfter(RosterCalendar.LATEST) ? RosterCalendar.LATEST : named;
        return Row.minute(named.atStartOfDay(calendar.zone()).toInstant());
    }
}
