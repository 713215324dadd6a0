package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.reference.internal.store.Sql;

/**
 * How a trust cuts its weeks into roster periods. Each week is in exactly one.
 *
 * @param anchor a Monday on which a period begins
 * @param weeks how many weeks a period has
 * @param madeAhead how many weeks before it begins a period has to be made
 * @param publishedAhead how many weeks before it begins a period has to be published
 */
public record PeriodRule(LocalDate anchor, int weeks, int madeAhead, int publishedAhead) {

    /** Four weeks, made eight and published six weeks ahead. */
    public static PeriodRule usual(LocalDate anchor) {
        return new PeriodRule(anchor, 4, 8, 6);
    }

    static PeriodRule load(Connection connection) throws SQLException {
        return Sql.of(connection, "SELECT anchor, weeks, made_ahead, published_ahead FROM period_rule")
                .first(row ->
                        new PeriodRule(LocalDate.parse(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
                .orElseThrow();
    }

    public void store(Connection connection) throws SQLException {
        Sql.of(
                        connection,
                        "UPDATE period_rule SET anchor = ?, weeks = ?, made_ahead = ?, published_ahead = ?",
                        anchor,
                        weeks,
                        madeAhead,
                        publishedAhead)
                .update();
    }

    /** Returns the first Monday of the period that the day is in. */
    LocalDate firstMonday(LocalDate day) {
        LocalDate monday = Weeks.mondayOf(day);
        long since = Math.floorMod(ChronoUnit.WEEKS.between(anchor, monday), weeks);
        return monday.minusWeeks(since);
    }

    DateRange days(LocalDate firstMonday) {
        return new DateRange(firstMonday, firstMonday.plusWeeks(weeks));
    }
}
