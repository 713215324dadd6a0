package org.sessionwise.demo.internal.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Cycle;

/**
 * What the files of a rota do not say themselves.
 *
 * @param name how the page calls the department
 * @param from first day of the rota, which lasts as long as one cycle
 * @param zone of the times in the files
 * @param offOnBankHolidays duties that nobody does on a bank holiday
 */
public record RotaSettings(String name, LocalDate from, int cycleWeeks, ZoneId zone, Set<String> offOnBankHolidays) {

    DateRange days() {
        return new DateRange(from, from.plusWeeks(cycleWeeks));
    }

    /** Weeks start on Monday; the days of the first week before the rota starts stand for those after the last. */
    Cycle cycle() {
        return new Cycle(cycleWeeks, from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
