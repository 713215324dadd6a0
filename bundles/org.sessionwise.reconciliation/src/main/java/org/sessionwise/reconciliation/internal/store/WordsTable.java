package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Restatement;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;

/** Words that people added to restatements of one department, in the transaction of a connection. Each write is kept. */
public final class WordsTable {

    private final Sql sql;
    private final DepartmentId department;

    public WordsTable(Connection connection, DepartmentId department) {
        this.sql = new Sql(connection);
        this.department = department;
    }

    /** Returns the words that were written last about each line of a quarter. */
    public Map<LineKey, Restatement.Words> newest(FinancialQuarter quarter) throws SQLException {
        Map<LineKey, Restatement.Words> newest = new HashMap<>();
        sql.list(
                "SELECT line_key, words, written_by, written_at, version FROM reconciliation_restatement_words"
                        + " WHERE department = ? AND quarter = ? ORDER BY version",
                row -> newest.put(LineKey.parse(row.getString("line_key")), words(row)),
                department,
                quarter);
        return newest;
    }

    public void add(FinancialQuarter quarter, LineKey key, Restatement.Words words) throws SQLException {
        sql.update(
                "INSERT INTO reconciliation_restatement_words (department, quarter, line_key, version, words,"
                        + " written_by, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                department,
                quarter,
                key,
                words.version(),
                words.text(),
                words.by().id(),
                words.at());
    }

    private static Restatement.Words words(ResultSet row) throws SQLException {
        return new Restatement.Words(
                row.getString("words"),
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")),
                row.getLong("version"));
    }
}
