package org.sessionwise.job.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;

/** The rows of jobs, inside a transaction of the caller's. */
final class JobRows {

    static final String LOST = "Its node went away while it ran. What it had not kept is gone; begin it again.";

    private static final String COLUMNS =
            "id, kind, subject, actor, started_at, state, done, total, words, reference, ended_at";

    private JobRows() {}

    static void insert(Connection connection, Job job, Node node) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO job (" + COLUMNS
                + ", node, run, cancelling) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            insert.setString(1, job.id());
            insert.setString(2, job.kind());
            insert.setString(3, job.subject());
            insert.setString(4, job.actor().id());
            insert.setLong(5, job.startedAt().toEpochMilli());
            insert.setString(6, job.state().name());
            insert.setLong(7, job.done());
            insert.setLong(8, job.total());
            insert.setString(9, job.words());
            insert.setString(10, job.reference());
            insert.setNull(11, Types.BIGINT);
            insert.setString(12, node.id());
            insert.setString(13, node.run());
            insert.executeUpdate();
        }
    }

    /** Keeps how a job stands; one that others took for lost stays so. */
    static void update(Connection connection, Job job) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE job SET state = ?, done = ?, total = ?,"
                + " words = ?, reference = ?, ended_at = ? WHERE id = ? AND state = 'RUNNING'")) {
            update.setString(1, job.state().name());
            update.setLong(2, job.done());
            update.setLong(3, job.total());
            update.setString(4, job.words());
            update.setString(5, job.reference());
            if (job.endedAt().isPresent()) {
                update.setLong(6, job.endedAt().get().toEpochMilli());
            } else {
                update.setNull(6, Types.BIGINT);
            }
            update.setString(7, job.id());
            update.executeUpdate();
        }
    }

    static Optional<Job> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM job WHERE id = ? ORDER BY id")) {
            select.setString(1, id);
            return jobs(select).stream().findFirst();
        }
    }

    static List<Job> newest(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM job ORDER BY started_at DESC, id DESC LIMIT ?")) {
            select.setInt(1, Math.max(0, most));
            return jobs(select);
        }
    }

    /** Returns the jobs of a kind that run under a good lease, oldest first. */
    static List<Job> running(Connection connection, String kind, long now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM job WHERE state = 'RUNNING' AND kind = ?"
                        + " AND id IN (SELECT job FROM job_lease WHERE valid_until > ?) ORDER BY started_at, id")) {
            select.setString(1, kind);
            select.setLong(2, now);
            return jobs(select);
        }
    }

    /** Returns jobs that nobody does any more: their lease ran out, or another run of the same node had begun them. */
    static List<Job> orphans(Connection connection, Node node, long now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM job WHERE state = 'RUNNING'"
                        + " AND ((node = ? AND run <> ?) OR id NOT IN (SELECT job FROM job_lease WHERE valid_until > ?))"
                        + " ORDER BY started_at, id")) {
            select.setString(1, node.id());
            select.setString(2, node.run());
            select.setLong(3, now);
            return jobs(select);
        }
    }

    /** Notes that somebody wants a job to end. */
    static void markCancelled(Connection connection, String id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE job SET cancelling = 1 WHERE id = ? AND state = 'RUNNING'")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    static boolean isCancelled(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT cancelling FROM job WHERE id = ? ORDER BY id")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    static int forget(Connection connection, long endedBefore) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM job WHERE state <> 'RUNNING' AND ended_at < ?")) {
            delete.setLong(1, endedBefore);
            return delete.executeUpdate();
        }
    }

    private static List<Job> jobs(PreparedStatement select) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(job(row));
            }
        }
        return List.copyOf(jobs);
    }

    private static Job job(ResultSet row) throws SQLException {
        JobOrder order =
                JobOrder.of(row.getString("kind"), row.getString("subject"), new Actor(row.getString("actor")));
        String words = row.getString("words");
        Instant startedAt = Instant.ofEpochMilli(row.getLong("started_at"));
        Job running =
                Job.running(row.getString("id"), order, startedAt, row.getLong("done"), row.getLong("total"), words);
        Job.State state = Job.State.valueOf(row.getString("state"));
        return state == Job.State.RUNNING
                ? running
                : running.ended(
                        state, words, row.getString("reference"), Instant.ofEpochMilli(row.getLong("ended_at")));
    }
}
