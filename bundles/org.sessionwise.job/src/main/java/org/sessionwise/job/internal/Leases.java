package org.sessionwise.job.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The rows of leases, inside a transaction of the caller's. */
final class Leases {

    /** A row: the holding, and until when it is good (milliseconds since 1970). */
    record Row(Holding holding, long validUntil) {}

    private final Clock clock;
    private final Duration length;

    Leases(Clock clock, Duration length) {
        this.clock = clock;
        this.length = length;
    }

    long now() {
        return clock.millis();
    }

    private long end() {
        return now() + length.toMillis();
    }

    Optional<Row> row(Connection connection, String lease) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT job, fence, valid_until FROM job_lease WHERE lease = ?")) {
            select.setString(1, lease);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(new Holding(lease, row.getString(1), row.getLong(2)), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    /** Gives a lease to a job, with a number higher than any before. */
    Holding give(Connection connection, String lease, String job) throws SQLException {
        long fence = row(connection, lease).map(row -> row.holding().fence()).orElse(0L) + 1;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO job_lease (lease, job, fence, valid_until) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (lease) DO UPDATE SET job = excluded.job, fence = excluded.fence,"
                        + " valid_until = excluded.valid_until")) {
            insert.setString(1, lease);
            insert.setString(2, job);
            insert.setLong(3, fence);
            insert.setLong(4, end());
            insert.executeUpdate();
        }
        return new Holding(lease, job, fence);
    }

    /**
     * Makes a lease good for its whole length again, if it is still the job's own and has not run out. One that ran out is
     * never renewed, even if nobody took it: a node that stood still cannot know what it missed.
     *
     * <p>Until the transaction has ended nobody else can take the lease: the database lets one transaction write at a time,
     * on whichever node. Were there several writers, the row that is changed here would hold them off.
     *
     * @return whether the job still holds it
     */
    boolean renew(Connection connection, Holding held) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE job_lease SET valid_until = ?"
                + " WHERE lease = ? AND job = ? AND fence = ? AND valid_until > ?")) {
            update.setLong(1, end());
            update.setString(2, held.lease());
            update.setString(3, held.job());
            update.setLong(4, held.fence());
            update.setLong(5, now());
            return update.executeUpdate() == 1;
        }
    }

    /** Lets a lease go, if the job still holds it. */
    void release(Connection connection, Holding held) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE job_lease SET valid_until = 0 WHERE lease = ? AND job = ? AND fence = ?")) {
            update.setString(1, held.lease());
            update.setString(2, held.job());
            update.setLong(3, held.fence());
            update.executeUpdate();
        }
    }
}
