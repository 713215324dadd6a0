package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.RosterWeek;

/** The rows that say how far each week's roster is. */
final class WeekTable {

    private WeekTable() {}

    static List<RosterWeek> between(Connection connection, DepartmentId department, DateRange mondays)
            throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT monday, state FROM week WHERE department = ? AND monday >= ? AND monday < ? ORDER BY monday",
                        department,
                        mondays.from(),
                        mondays.until())
                .list(row ->
                        RosterWeek.of(LocalDate.parse(row.getString(1)), RosterWeek.State.valueOf(row.getString(2))));
    }

    static Optional<RosterWeek> of(Connection connection, DepartmentId department, LocalDate monday)
            throws SQLException {
        return between(connection, department, new DateRange(monday, monday.plusDays(1))).stream()
                .findFirst();
    }

    static void put(Connection connection, DepartmentId department, RosterWeek week) throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO week (department, monday, state) VALUES (?, ?, ?)"
                                + " ON CONFLICT (department, monday) DO UPDATE SET state = excluded.state",
                        department,
                        week.monday(),
                        week.state())
                .update();
    }

    static boolean isPublished(Connection connection, DepartmentId department, LocalDate day) throws SQLException {
        return of(connection, department, Weeks.mondayOf(day))
                .filter(week -> week.state() != RosterWeek.State.DRAFT)
                .isPresent();
    }

    /** Refuses unless the week of the day has a roster that may still be changed. */
    static void requireOpen(Connection connection, DepartmentId department, LocalDate day) throws SQLException {
        LocalDate monday = Weeks.mondayOf(day);
        RosterWeek week = of(connection, department, monday)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.CONFLICT,
                        "The week of " + monday + " has no roster yet. Set it up first, then change it."));
        if (week.state() == RosterWeek.State.FINALISED) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "The week of " + monday + " is finalised. Reopen it first if its record is wrong.");
        }
        if (week.state() == RosterWeek.State.DRAFT) {
            PeriodTable.requireNotSubmitted(connection, department, monday);
        }
    }
}
