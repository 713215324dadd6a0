package org.sessionwise.host.reference.internal.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.sessionwise.domain.Period;

/** The host's wall clock: how instants are written for people and read back, such as {@code 2026-06-01T09:00}. */
public final class LocalTimes {

    /** What a wrong time is told to be. */
    public static final String EXPECTED = "a local date and time such as 2026-06-01T09:00";

    /** What a wrong day is told to be. */
    public static final String EXPECTED_DAY = "a date such as 2026-06-01";

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final ZoneId zone;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter parser;

    public LocalTimes(ZoneId zone) {
        this.zone = zone;
        this.minutes = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(zone);
        this.parser = DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * Reads a wall-clock time. One that the spring clock change skips is moved forward by the gap, one that the autumn change
     * repeats is the earlier of the two.
     *
     * @throws DateTimeParseException if it is none, or of a year of which no roster is kept
     */
    public Instant parse(String text) {
        TemporalAccessor time = parser.parse(text);
        refuseFarAway(LocalDate.from(time), text);
        return Instant.from(time);
    }

    /**
     * Reads a day.
     *
     * @throws DateTimeParseException if it is none, or of a year of which no roster is kept
     */
    public static LocalDate parseDay(String text) {
        LocalDate day = LocalDate.parse(text);
        refuseFarAway(day, text);
        return day;
    }

    /** Dates reach so far that a few days more, or the offset of a zone, would be none. */
    private static void refuseFarAway(LocalDate day, String text) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("no roster is kept of that year", text, 0);
        }
    }

    public String format(Instant instant) {
        return minutes.format(instant);
    }

    /** Returns the day to which something belongs that starts then. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Returns the last day that a period touches. */
    public LocalDate lastDay(Period period) {
        return day(period.end().minusNanos(1));
    }
}
