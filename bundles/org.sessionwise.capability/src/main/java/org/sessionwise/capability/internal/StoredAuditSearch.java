package org.sessionwise.capability.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.api.capability.AuditSearch;
import org.sessionwise.database.Database;
import org.sessionwise.database.Store;

/**
 * Searches along the entries' numbers, newest first, and stops where the page is full. Numbers rise with time, so the ends of a
 * period are found by halving, without an index of times, whose texts the databases order each in their way.
 */
@Component(service = AuditSearch.class)
public final class StoredAuditSearch implements AuditSearch {

    private final Store store;

    @Activate
    public StoredAuditSearch(@Reference(name = "database") Database database) {
        this.store = database.store(StoredAuditLog.OWNER, StoredAuditLog.SCHEMA);
    }

    @Override
    public AuditPage find(AuditQuestion question, Optional<String> cursor, int most) {
        long before = cursor.map(StoredAuditSearch::number).orElse(Long.MAX_VALUE);
        return store.read(connection -> page(connection, question, before, Math.max(1, most)));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a cursor of the audit log", e);
        }
    }

    private static AuditPage page(Connection connection, AuditQuestion question, long before, int most)
            throws SQLException {
        long first = question.from().isEmpty()
                ? 0
                : firstFrom(connection, question.from().get());
        long end = question.until().isEmpty()
                ? before
                : Math.min(before, firstFrom(connection, question.until().get()));
        AuditConditions conditions = new AuditConditions(question, first, end);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT number, at, actor, action, subject, detail FROM audit_entry WHERE "
                        + conditions.sql() + " ORDER BY number DESC LIMIT ?")) {
            select.setInt(conditions.set(select), most + 1);
            return page(select.executeQuery(), most);
        }
    }

    private static AuditPage page(ResultSet rows, int most) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        long last = 0;
        while (rows.next()) {
            if (entries.size() == most) {
                return AuditPage.before(entries, Long.toString(last));
            }
            last = rows.getLong(1);
            entries.add(new AuditEntry(
                    Instant.parse(rows.getString(2)),
                    new Actor(rows.getString(3)),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6)));
        }
        return AuditPage.last(entries);
    }

    /** Returns a number that no entry before the moment has reached, and each from it on has. */
    private static long firstFrom(Connection connection, Instant moment) throws SQLException {
        long low = 0;
        long high = newest(connection) + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isBefore(connection, middle, moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT number FROM audit_entry ORDER BY number DESC LIMIT 1");
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Whether the first entry with at least that number was written before the moment; a number may have been left out. */
    private static boolean isBefore(Connection connection, long number, Instant moment) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT at FROM audit_entry WHERE number >= ? ORDER BY number LIMIT 1")) {
            select.setLong(1, number);
            ResultSet rows = select.executeQuery();
            return rows.next() && Instant.parse(rows.getString(1)).isBefore(moment);
        }
    }
}
