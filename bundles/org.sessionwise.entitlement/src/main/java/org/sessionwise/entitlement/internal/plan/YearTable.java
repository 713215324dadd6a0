package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.YearTerms;

/** How plan versions count their year: the leave here, the rest in columns of the version. */
final class YearTable {

    private record Leave(LeaveKind kind, Fraction days) {}

    private final PlanParts parts;

    YearTable(Connection connection) {
        this.parts = new PlanParts(connection);
    }

    /** The leave of versions. */
    static final class Found {

        private final Map<VersionKey, List<Leave>> leave;

        private Found(Map<VersionKey, List<Leave>> leave) {
            this.leave = leave;
        }

        /** Returns the terms of the version in a row. */
        YearTerms of(ResultSet row) throws SQLException {
            Map<LeaveKind, Fraction> days = new EnumMap<>(LeaveKind.class);
            leave.getOrDefault(VersionKey.of(row), List.of()).forEach(one -> days.put(one.kind(), one.days()));
            return YearTerms.of(
                    MonthDay.parse(row.getString("year_begins")),
                    Sql.text(row, "working_weeks").map(Fraction::parse),
                    Sql.text(row, "contracted").map(Fraction::parse),
                    days,
                    onCall(row));
        }

        private static Optional<OnCallAvailability> onCall(ResultSet row) throws SQLException {
            Optional<String> category = Sql.text(row, "on_call_category");
            if (category.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new OnCallAvailability(
                    OnCallAvailability.Category.valueOf(category.get()),
                    row.getInt("on_call_one_in"),
                    Sql.text(row, "on_call_percent").map(Fraction::parse)));
        }
    }

    Found where(String condition, Object... values) throws SQLException {
        return new Found(parts.where(
                "entitlement_plan_leave",
                "p.kind",
                VersionKey::of,
                row -> new Leave(LeaveKind.valueOf(row.getString("kind")), Fraction.parse(row.getString("days"))),
                condition,
                values));
    }

    void add(JobPlanVersion version) throws SQLException {
        for (Map.Entry<LeaveKind, Fraction> leave : version.year().leaveDays().entrySet()) {
            parts.add("entitlement_plan_leave", "kind, days", version, leave.getKey(), leave.getValue());
        }
    }
}
