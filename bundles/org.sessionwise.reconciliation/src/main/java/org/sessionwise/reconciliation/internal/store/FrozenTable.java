package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.year.YearAmount;

/** Frozen quarters of one department, in the transaction of a connection. Rows are added only. */
public final class FrozenTable {

    private static final List<String> UNITS = List.of("occurrences", "sessions", "minutes", "pa");

    private final Sql sql;
    private final DepartmentId department;

    public FrozenTable(Connection connection, DepartmentId department) {
        this.sql = new Sql(connection);
        this.department = department;
    }

    /** Returns the frozen quarters with what they were made with, latest first. */
    public List<Frozen> all() throws SQLException {
        return sql.list(
                "SELECT quarter, as_at, frozen_by, policies, categories FROM reconciliation_frozen"
                        + " WHERE department = ? ORDER BY quarter DESC",
                this::frozen,
                department);
    }

    /** Returns since when and by whom a quarter is frozen. */
    public Optional<Stamp> stamp(FinancialQuarter quarter) throws SQLException {
        return sql
                .list(
                        "SELECT as_at, frozen_by FROM reconciliation_frozen WHERE department = ? AND quarter = ?",
                        row -> new Stamp(Instant.parse(row.getString(1)), new Actor(row.getString(2))),
                        department,
                        quarter)
                .stream()
                .findFirst();
    }

    /** When and by whom. */
    public record Stamp(Instant asAt, Actor by) {}

    public void add(Frozen frozen) throws SQLException {
        FrozenQuarter told = frozen.told();
        sql.update(
                "INSERT INTO reconciliation_frozen (department, quarter, as_at, frozen_by, policies, categories)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                department,
                told.quarter(),
                told.asAt(),
                told.by().id(),
                frozen.basis().policies(),
                frozen.basis().categories());
        for (int i = 0; i < told.lines().size(); i++) {
            add(told.quarter(), i, told.lines().get(i));
        }
        for (Map.Entry<StaffId, Frozen.Counted> person : frozen.basis().people().entrySet()) {
            sql.update(
                    "INSERT INTO reconciliation_frozen_person (department, quarter, staff, team, professional_group,"
                            + " plans) VALUES (?, ?, ?, ?, ?, ?)",
                    department,
                    told.quarter(),
                    person.getKey(),
                    person.getValue().team(),
                    person.getValue().group(),
                    person.getValue().plans());
        }
    }

    private void add(FinancialQuarter quarter, int position, FigureLine line) throws SQLException {
        sql.update(
                "INSERT INTO reconciliation_frozen_line (department, quarter, position, line_key, people, planned_known,"
                        + " planned_all, weeks_finalised, weeks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                department,
                quarter,
                position,
                line.key(),
                line.people(),
                line.completeness().plannedKnown(),
                line.completeness().plannedAll(),
                line.completeness().weeksFinalised(),
                line.completeness().weeks());
        for (Map.Entry<String, YearAmount> part : LineParts.of(line).byName().entrySet()) {
            YearAmount amount = part.getValue();
            sql.update(
                    "INSERT INTO reconciliation_frozen_amount (department, quarter, line_position, part,"
                            + " occurrences_numerator, occurrences_denominator, sessions_numerator,"
                            + " sessions_denominator, minutes_numerator, minutes_denominator, pa_numerator,"
                            + " pa_denominator) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    department,
                    quarter,
                    position,
                    part.getKey(),
                    amount.occurrences().numerator(),
                    amount.occurrences().denominator(),
                    amount.sessions().numerator(),
                    amount.sessions().denominator(),
                    amount.minutes().numerator(),
                    amount.minutes().denominator(),
                    amount.pa().numerator(),
                    amount.pa().denominator());
        }
    }

    private Frozen frozen(ResultSet row) throws SQLException {
        FinancialQuarter quarter = FinancialQuarter.parse(row.getString("quarter"));
        List<FigureLine> lines = sql.list(
                "SELECT position, line_key, people, planned_known, planned_all, weeks_finalised, weeks"
                        + " FROM reconciliation_frozen_line WHERE department = ? AND quarter = ? ORDER BY position",
                line -> line(quarter, line),
                department,
                quarter);
        return new Frozen(
                FrozenQuarter.of(
                        quarter, Instant.parse(row.getString("as_at")), new Actor(row.getString("frozen_by")), lines),
                new Frozen.Basis(row.getString("policies"), row.getString("categories"), people(quarter)));
    }

    private FigureLine line(FinancialQuarter quarter, ResultSet row) throws SQLException {
        Map<String, YearAmount> parts = new HashMap<>();
        sql.list(
                "SELECT part, occurrences_numerator, occurrences_denominator, sessions_numerator,"
                        + " sessions_denominator, minutes_numerator, minutes_denominator, pa_numerator, pa_denominator"
                        + " FROM reconciliation_frozen_amount"
                        + " WHERE department = ? AND quarter = ? AND line_position = ? ORDER BY part",
                part -> parts.put(part.getString("part"), amount(part)),
                department,
                quarter,
                row.getInt("position"));
        return LineParts.of(parts)
                .line(
                        LineKey.parse(row.getString("line_key")),
                        FigureSpan.of(quarter.days(), ""),
                        row.getInt("people"),
                        Completeness.of(
                                row.getLong("planned_known"),
                                row.getLong("planned_all"),
                                row.getInt("weeks_finalised"),
                                row.getInt("weeks")));
    }

    private static YearAmount amount(ResultSet row) throws SQLException {
        Fraction[] units = new Fraction[UNITS.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] =
                    new Fraction(row.getLong(UNITS.get(i) + "_numerator"), row.getLong(UNITS.get(i) + "_denominator"));
        }
        return new YearAmount(units[0], units[1], units[2], units[3]);
    }

    private Map<StaffId, Frozen.Counted> people(FinancialQuarter quarter) throws SQLException {
        Map<StaffId, Frozen.Counted> people = new HashMap<>();
        sql.list(
                "SELECT staff, team, professional_group, plans FROM reconciliation_frozen_person"
                        + " WHERE department = ? AND quarter = ? ORDER BY staff",
                row -> people.put(
                        new StaffId(row.getString(1)),
                        new Frozen.Counted(new TeamId(row.getString(2)), row.getString(3), row.getString(4))),
                department,
                quarter);
        return people;
    }
}
