package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Signatures;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Stage;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.RosterWeek;

/** The rows of roster periods: who signed them. How far their weeks are is in the rows of the weeks. */
public final class PeriodTable {

    private PeriodTable() {}

    static RosterPeriod find(Connection connection, DepartmentId department, LocalDate firstMonday, PeriodRule rule)
            throws SQLException {
        DateRange days = rule.days(firstMonday);
        int[] counts = Sql.of(
                        connection,
                        "SELECT COUNT(*), COUNT(DISTINCT staff) FROM session WHERE department = ? AND day >= ? AND day < ?"
                                + " AND status <> 'CANCELLED'",
                        department,
                        days.from(),
                        days.until())
                .first(row -> new int[] {row.getInt(1), row.getInt(2)})
                .orElseThrow();
        return new RosterPeriod(
                department,
                days,
                WeekTable.between(connection, department, days),
                signatures(connection, department, firstMonday),
                rule,
                counts[0],
                counts[1]);
    }

    static Signatures signatures(Connection connection, DepartmentId department, LocalDate firstMonday)
            throws SQLException {
        return Sql.of(connection, "SELECT * FROM period WHERE department = ? AND monday = ?", department, firstMonday)
                .first(row -> new Signatures(
                        Stage.valueOf(row.getString("stage")),
                        Optional.ofNullable(row.getString("submitted_by")),
                        instant(row, "submitted_at"),
                        Optional.ofNullable(row.getString("approved_by")),
                        instant(row, "approved_at"),
                        instant(row, "published_at"),
                        Optional.ofNullable(row.getString("words"))))
                .orElse(Signatures.NONE);
    }

    /** Returns by the Monday of each week how far the signatures of its period are. */
    static Map<LocalDate, Stage> stages(Connection connection, DepartmentId department, List<RosterWeek> weeks)
            throws SQLException {
        PeriodRule rule = PeriodRule.load(connection);
        Map<LocalDate, Stage> stages = new HashMap<>();
        for (RosterWeek week : weeks) {
            LocalDate first = rule.firstMonday(week.monday());
            stages.put(week.monday(), signatures(connection, department, first).stage());
        }
        return stages;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    public static void put(Connection connection, DepartmentId department, LocalDate firstMonday, Signatures signatures)
            throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO period (department, monday, stage, submitted_by, submitted_at, approved_by, approved_at,"
                                + " published_at, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (department, monday) DO UPDATE SET stage = excluded.stage,"
                                + " submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at,"
                                + " approved_by = excluded.approved_by, approved_at = excluded.approved_at,"
                                + " published_at = excluded.published_at, words = excluded.words",
                        department,
                        firstMonday,
                        signatures.stage(),
                        signatures.submittedBy().orElse(null),
                        seconds(signatures.submittedAt()),
                        signatures.approvedBy().orElse(null),
                        seconds(signatures.approvedAt()),
                        seconds(signatures.publishedAt()),
                        signatures.words().orElse(null))
                .update();
    }

    private static Long seconds(Optional<Instant> instant) {
        return instant.map(Instant::getEpochSecond).orElse(null);
    }

    /** Refuses if the draft week is on its way to being published: what was signed must be what is published. */
    static void requireNotSubmitted(Connection connection, DepartmentId department, LocalDate monday)
            throws SQLException {
        LocalDate first = PeriodRule.load(connection).firstMonday(monday);
        if (signatures(connection, department, first).stage() != Stage.DRAFT) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "The period from " + first + " is waiting to be approved or published. Take it back first.");
        }
    }
}
