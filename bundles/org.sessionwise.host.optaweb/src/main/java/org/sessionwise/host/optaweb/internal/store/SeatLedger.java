package org.sessionwise.host.optaweb.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Knows which seats and buckets of a rotation are ours. What we are about to make is noted first; afterwards, and before the
 * next write, each note is held against what stands, and forgotten if it does not. So a lost answer or a crash costs nothing.
 */
public final class SeatLedger {

    private static final String MADE = "optaweb_made_seat";
    private static final String OPENED = "optaweb_opened_seat";

    private final OptaWebStore store;
    private final String place;

    public SeatLedger(OptaWebStore store, String place) {
        this.store = store;
        this.place = place;
    }

    /** Keeps what is about to be made. */
    public void note(SeatIntent intent) throws HostUnavailableException {
        store.write(connection -> {
            for (TimeBucket bucket : intent.buckets()) {
                update(
                        connection,
                        "INSERT INTO optaweb_made_bucket (place, above_id, content) VALUES (?, ?, ?)",
                        intent.aboveId(),
                        bucket.content());
            }
            for (OurSeat seat : intent.made()) {
                insert(connection, MADE, seat);
            }
            for (OurSeat seat : intent.opened()) {
                insert(connection, OPENED, seat);
            }
            return null;
        });
    }

    /** Forgets what does not stand any more, and returns what does. */
    public OurSeats settle(List<TimeBucket> standing) throws HostUnavailableException {
        Map<Long, TimeBucket> buckets = new HashMap<>();
        standing.forEach(bucket -> buckets.put(bucket.id(), bucket));
        return store.write(connection -> {
            Set<Long> ours = known(connection, buckets);
            find(connection, standing, ours);
            Set<OurSeat> made = seats(connection, MADE, buckets, false);
            Set<OurSeat> opened = seats(connection, OPENED, buckets, true);
            return new OurSeats(ours, made, opened);
        });
    }

    private Set<Long> known(Connection connection, Map<Long, TimeBucket> standing) throws SQLException {
        Set<Long> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT bucket_id FROM optaweb_made_bucket WHERE place = ? AND bucket_id IS NOT NULL")) {
            select.setString(1, place);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                known.add(rows.getLong(1));
            }
        }
        for (long bucket : Set.copyOf(known)) {
            if (!standing.containsKey(bucket)) {
                known.remove(bucket);
                update(connection, "DELETE FROM optaweb_made_bucket WHERE place = ? AND bucket_id = ?", bucket);
            }
        }
        return known;
    }

    /** Finds the buckets of which we never heard the key, adds them to ours, and forgets those that never came to be. */
    private void find(Connection connection, List<TimeBucket> standing, Set<Long> ours) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT rowid, above_id, content FROM optaweb_made_bucket WHERE place = ? AND bucket_id IS NULL"
                        + " ORDER BY rowid")) {
            select.setString(1, place);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                long above = rows.getLong(2);
                String content = rows.getString(3);
                OptionalLong found = standing.stream()
                        .filter(bucket -> bucket.id() > above
                                && !ours.contains(bucket.id())
                                && bucket.content().equals(content))
                        .mapToLong(TimeBucket::id)
                        .min();
                if (found.isPresent()) {
                    ours.add(found.getAsLong());
                    keep(connection, standing, found.getAsLong(), rows.getLong(1));
                }
            }
        }
        update(connection, "DELETE FROM optaweb_made_bucket WHERE place = ? AND bucket_id IS NULL");
    }

    private void keep(Connection connection, List<TimeBucket> standing, long id, long row) throws SQLException {
        update(connection, "UPDATE optaweb_made_bucket SET place = ?, bucket_id = ? WHERE rowid = ?", id, row);
        TimeBucket bucket =
                standing.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        for (TimeBucket.Seat seat : bucket.seats()) {
            if (seat.employee().isPresent()) {
                insert(
                        connection,
                        MADE,
                        new OurSeat(id, seat.day(), seat.employee().getAsLong()));
            }
        }
    }

    private Set<OurSeat> seats(Connection connection, String table, Map<Long, TimeBucket> standing, boolean open)
            throws SQLException {
        Set<OurSeat> kept = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT bucket_id, day, employee_id FROM " + table + " WHERE place = ?")) {
            select.setString(1, place);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                kept.add(new OurSeat(rows.getLong(1), rows.getInt(2), rows.getLong(3)));
            }
        }
        for (OurSeat seat : Set.copyOf(kept)) {
            if (!stands(seat, standing.get(seat.bucket()), open)) {
                kept.remove(seat);
                update(
                        connection,
                        "DELETE FROM " + table + " WHERE place = ? AND bucket_id = ? AND day = ? AND employee_id = ?",
                        seat.bucket(),
                        seat.day(),
                        seat.employee());
            }
        }
        return kept;
    }

    private static boolean stands(OurSeat seat, TimeBucket bucket, boolean open) {
        int index = bucket == null ? -1 : bucket.seatOn(seat.day());
        if (index < 0) {
            return false;
        }
        OptionalLong there = bucket.seats().get(index).employee();
        return open ? there.isEmpty() : there.equals(OptionalLong.of(seat.employee()));
    }

    private void insert(Connection connection, String table, OurSeat seat) throws SQLException {
        update(
                connection,
                "INSERT OR IGNORE INTO " + table + " (place, bucket_id, day, employee_id) VALUES (?, ?, ?, ?)",
                seat.bucket(),
                seat.day(),
                seat.employee());
    }

    /** Runs a statement whose first value is the place. */
    private void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, place);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
