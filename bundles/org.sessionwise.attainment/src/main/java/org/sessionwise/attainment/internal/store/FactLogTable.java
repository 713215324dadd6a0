package org.sessionwise.attainment.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionwise.database.Sql;

/** What was known when, in the transaction of a connection. Append-only. */
public final class FactLogTable {

    /** What an entry is about. */
    public enum Kind {
        PERSON,
        LIVE
    }

    /**
     * What was known from a moment on.
     *
     * @param subject the person, or the live evidence, by key
     * @param at rounded down to milliseconds
     * @param content empty if nothing more was known
     */
    public record Entry(Kind kind, String subject, Instant at, String content) {}

    private final Sql sql;

    public FactLogTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Returns the newest entry of each subject that was recorded before a moment, by kind and subject; emptied ones, too. */
    public List<Entry> newest(Instant before) throws SQLException {
        return sql.list(
                "SELECT entries.kind, entries.subject, entries.recorded_at, entries.content FROM attainment_log entries"
                        + " JOIN (SELECT kind, subject, MAX(entry) AS entry FROM attainment_log WHERE recorded_at < ?"
                        + " GROUP BY kind, subject) newest ON entries.kind = newest.kind"
                        + " AND entries.subject = newest.subject AND entries.entry = newest.entry"
                        + " ORDER BY entries.kind, entries.subject",
                row -> new Entry(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        Instant.ofEpochMilli(row.getLong("recorded_at")),
                        row.getString("content")),
                before.toEpochMilli());
    }

    /** Adds an entry after those of the same subject. */
    public void add(Entry entry) throws SQLException {
        sql.update(
                "INSERT INTO attainment_log (kind, subject, entry, recorded_at, content)"
                        + " SELECT CAST(? AS TEXT), CAST(? AS TEXT), COALESCE(MAX(entry), 0) + 1, CAST(? AS BIGINT),"
                        + " CAST(? AS TEXT) FROM attainment_log WHERE kind = ? AND subject = ?",
                entry.kind(),
                entry.subject(),
                entry.at().toEpochMilli(),
                entry.content(),
                entry.kind(),
                entry.subject());
    }

    /** Returns when the first entry was recorded; empty if there is none. */
    public Optional<Instant> first() throws SQLException {
        return sql.first(
                "SELECT recorded_at FROM attainment_log ORDER BY recorded_at LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong("recorded_at")));
    }
}
