package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;

/** What was agreed about variances of one department, in the transaction of a connection. */
public final class ReviewEntryTable {

    /** What entries are about, over all quarters. */
    public record Subject(LineKey key, ReviewRule.Direction direction) {}

    private record Row(Subject subject, ReviewEntry entry) {}

    private final Sql sql;
    private final DepartmentId department;

    public ReviewEntryTable(Connection connection, DepartmentId department) {
        this.sql = new Sql(connection);
        this.department = department;
    }

    /** Returns all entries, newest first for each subject. */
    public Map<Subject, List<ReviewEntry>> all() throws SQLException {
        Map<Subject, List<ReviewEntry>> all = new LinkedHashMap<>();
        for (Row row : sql.list(
                "SELECT line_key, direction, version, quarter, cause, mitigation, owner, due, agreed_on, closed,"
                        + " written_by, written_at FROM reconciliation_review_entry WHERE department = ?"
                        + " ORDER BY line_key, direction, version DESC",
                ReviewEntryTable::row,
                department)) {
            all.computeIfAbsent(row.subject(), subject -> new ArrayList<>()).add(row.entry());
        }
        return all;
    }

    /** Adds an entry. */
    public void add(Subject subject, ReviewEntry entry) throws SQLException {
        ReviewEntry.Content content = entry.content();
        sql.update(
                "INSERT INTO reconciliation_review_entry (department, line_key, direction, version, quarter, cause,"
                        + " mitigation, owner, due, agreed_on, closed, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                department,
                subject.key(),
                subject.direction(),
                entry.version(),
                entry.quarter(),
                content.cause(),
                content.mitigation(),
                content.owner(),
                content.due().orElse(null),
                content.agreedOn().orElse(null),
                content.closed() ? 1 : 0,
                entry.by().id(),
                entry.at());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Subject(
                        LineKey.parse(row.getString("line_key")),
                        ReviewRule.Direction.valueOf(row.getString("direction"))),
                ReviewEntry.of(
                        new ReviewEntry.Content(
                                row.getString("cause"),
                                row.getString("mitigation"),
                                row.getString("owner"),
                                Optional.ofNullable(row.getString("due")).map(LocalDate::parse),
                                Optional.ofNullable(row.getString("agreed_on")).map(LocalDate::parse),
                                row.getInt("closed") == 1),
                        FinancialQuarter.parse(row.getString("quarter")),
                        row.getLong("version"),
                        new Actor(row.getString("written_by")),
                        Instant.parse(row.getString("written_at"))));
    }
}
