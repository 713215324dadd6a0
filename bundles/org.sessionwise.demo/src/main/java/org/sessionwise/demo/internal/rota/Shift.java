package org.sessionwise.demo.internal.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.sessionwise.domain.DateRange;

/**
 * One line of a rota file, in wall-clock times.
 *
 * @param end on the same day, or at or before the start and then on the next
 */
record Shift(String person, String duty, LocalDate date, LocalTime start, LocalTime end) {

    static Shift of(CsvFile.Row row, DateRange days) {
        LocalDateTime start = row.value("start", LocalDateTime::parse, "is not a time such as 2015-08-05T09:00");
        LocalDateTime end = row.value("end", LocalDateTime::parse, "is not a time such as 2015-08-05T17:00");
        if (!days.contains(start.toLocalDate())) {
            throw row.error("start", "is not on a day from " + days.from() + " until before " + days.until());
        }
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(Duration.ofDays(1)) > 0) {
            throw row.error("end", "is not within the day after the start");
        }
        return new Shift(
                row.text("person"), row.text("duty"), start.toLocalDate(), start.toLocalTime(), end.toLocalTime());
    }
}
