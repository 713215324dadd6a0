package org.sessionwise.host.optaweb.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Unheard> unheard = unheard(connection);
        update(connection, "DELETE FROM optaweb_made_bucket WHERE place = ? AND bucket_id IS NULL");
        for (Unheard asked : unheard) {
            Optional<TimeBucket> found = standing.stream()
                    .filter(bucket -> bucket.id() > asked.above
                            && !ours.contains(bucket.id())
                            && bucket.content().equals(asked.content))
                    .min(Comparator.comparing(TimeBucket::id));
            if (found.isPresent()) {
                ours.add(found.get().id());
                keep(connection, asked, found.get());
            }
        }
    }

    /** What we asked for, and the highest key before. */
    private record Unheard(long above, String content) {}

    private List<Unheard> unheard(Connection connection) throws SQLException {
        List<Unheard> unheard = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT above_id, content FROM optaweb_made_bucket"
                + " WHERE place = ? AND bucket_id IS NULL ORDER BY above_id, content")) {
            select.setString(1, place);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                unheard.add(new Unheard(rows.getLong(1), rows.getString(2)));
            }
        }
        return unheard;
    }

    private void keep(Connection connection, Unheard asked, TimeBucket bucket) throws SQLException {
        update(
                connection,
                "INSERT INTO optaweb_made_bucket (place, bucket_id, above_id, content) VALUES (?, ?, ?, ?)",
                bucket.id(),
                asked.above,
                asked.content);
        for (TimeBucket.Seat seat : bucket.seats()) {
            if (seat.employee().isPresent()) {
                OurSeat made =
                        new OurSeat(bucket.id(), seat.day(), seat.employee().getAsLong());
                insert(connection, MADE, made);
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
                "INSERT INTO " + table + " (place, bucket_id, day, employee_id) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
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
