package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Rejection;
import org.sessionwise.database.Sql;

/** Reports of pulls and the cursors of sources, in the transaction of a connection. */
final class PullTable {

    /** Of so many records of a pull is kept why they were left out. */
    static final int MOST_REJECTIONS = 1_000;
    /** And of so many pulls of a source. */
    static final int PULLS_WITH_REJECTIONS = 100;

    private final Connection connection;

    PullTable(Connection connection) {
        this.connection = connection;
    }

    Optional<String> cursor(String source) throws SQLException {
        return new Sql(connection)
                .first(
                        "SELECT cursor FROM entitlement_source_cursor WHERE source = ?",
                        row -> row.getString(1),
                        source);
    }

    /** Keeps a cursor; empty text forgets it. */
    void putCursor(String source, String cursor) throws SQLException {
        new Sql(connection).update("DELETE FROM entitlement_source_cursor WHERE source = ?", source);
        if (!cursor.isEmpty()) {
            new Sql(connection)
                    .update("INSERT INTO entitlement_source_cursor (source, cursor) VALUES (?, ?)", source, cursor);
        }
    }

    void add(PullReport report) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_pull (id, source, started_at, ended_at, dry_run, outcome, problem, added,"
                                + " changed, unchanged, closed, unmatched) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        report.id(),
                        report.source(),
                        report.startedAt(),
                        report.endedAt(),
                        report.dryRun(),
                        report.outcome(),
                        report.problem(),
                        report.counts().added(),
                        report.counts().changed(),
                        report.counts().unchanged(),
                        report.counts().closed(),
                        report.counts().unmatched());
        addRejections(report);
        if (report.outcome() == PullReport.Outcome.HELD) {
            new PullHoldTable(connection).add(report);
        }
    }

    private void addRejections(PullReport report) throws SQLException {
        List<Rejection> rejected = report.rejected();
        for (int i = 0; i < Math.min(MOST_REJECTIONS, rejected.size()); i++) {
            add(report.id(), i, rejected.get(i));
        }
        int more = rejected.size() - MOST_REJECTIONS;
        if (more > 0) {
            add(report.id(), MOST_REJECTIONS, new Rejection(more + " more records", "", "left out, too; not listed"));
        }
        forgetOldRejections(report.source());
    }

    private void add(String pull, int position, Rejection rejection) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_pull_rejection (pull_id, position, record, field, problem)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        pull,
                        position,
                        rejection.record(),
                        rejection.field(),
                        rejection.problem());
    }

    /** They are read to be mended, so those of pulls long past are nobody's business any more. */
    private void forgetOldRejections(String source) throws SQLException {
        new Sql(connection)
                .update(
                        "DELETE FROM entitlement_pull_rejection WHERE pull_id IN (SELECT id FROM entitlement_pull"
                                + " WHERE source = ? ORDER BY number DESC LIMIT 100 OFFSET ?)",
                        source,
                        PULLS_WITH_REJECTIONS);
    }

    List<PullReport> newest(int most) throws SQLException {
        return new Sql(connection)
                .list("SELECT * FROM entitlement_pull ORDER BY number DESC LIMIT ?", this::report, Math.max(0, most));
    }

    Optional<PullReport> find(String id) throws SQLException {
        return new Sql(connection).first("SELECT * FROM entitlement_pull WHERE id = ?", this::report, id);
    }

    /** Returns when the last pull that kept what the source told began. */
    Optional<Instant> freshAsOf(String source) throws SQLException {
        return began("source = ? AND dry_run = 0 AND outcome IN ('DONE', 'NOTHING_NEW')", source);
    }

    /** Returns when the last pull began that was to keep something, however it ended. */
    Optional<Instant> lastTried(String source) throws SQLException {
        return began("source = ? AND dry_run = 0", source);
    }

    private Optional<Instant> began(String condition, Object... values) throws SQLException {
        return new Sql(connection)
                .first(
                        "SELECT started_at FROM entitlement_pull WHERE " + condition + " ORDER BY number DESC LIMIT 1",
                        row -> Instant.parse(row.getString(1)),
                        values);
    }

    private PullReport report(ResultSet row) throws SQLException {
        PullReport.Outcome outcome = PullReport.Outcome.valueOf(row.getString("outcome"));
        String id = row.getString("id");
        String source = row.getString("source");
        Instant startedAt = Instant.parse(row.getString("started_at"));
        Instant endedAt = Instant.parse(row.getString("ended_at"));
        boolean dryRun = row.getBoolean("dry_run");
        if (outcome == PullReport.Outcome.FAILED) {
            return PullReport.failed(id, source, startedAt, endedAt, dryRun, row.getString("problem"));
        }
        PullReport.Counts counts = new PullReport.Counts(
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("closed"),
                row.getInt("unmatched"));
        PullReport report = PullReport.taken(id, source, startedAt, endedAt, dryRun, outcome, counts, rejected(id));
        return outcome == PullReport.Outcome.HELD
                ? new PullHoldTable(connection).held(report, row.getString("problem"))
                : report;
    }

    private List<Rejection> rejected(String pull) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT record, field, problem FROM entitlement_pull_rejection WHERE pull_id = ? ORDER BY position",
                        row -> new Rejection(row.getString(1), row.getString(2), row.getString(3)),
                        pull);
    }
}
