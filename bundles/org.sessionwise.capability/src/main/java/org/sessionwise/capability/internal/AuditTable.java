package org.sessionwise.capability.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;

/**
 * The entries and their links, in the transaction of a connection. One transaction writes at a time, whatever the number of nodes,
 * so nobody appends between a look at the head and a link that follows it.
 */
final class AuditTable {

    private static final String FIELDS = "at, actor, action, subject, detail";
    private static final int PAGE = 2_000;

    private final Connection connection;

    AuditTable(Connection connection) {
        this.connection = connection;
    }

    Head head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT position, hash FROM audit_link ORDER BY position DESC LIMIT 1");
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : Head.NONE;
        }
    }

    /** Whether a link is where it was, with the hash that it had. */
    boolean contains(Head head) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT hash FROM audit_link WHERE position = ?")) {
            select.setLong(1, head.count());
            ResultSet rows = select.executeQuery();
            return rows.next() && rows.getString(1).equals(head.hash());
        }
    }

    Head append(Head before, List<String> fields) throws SQLException {
        return link(before, insert(fields), fields);
    }

    private long insert(List<String> fields) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (" + FIELDS + ") VALUES (?, ?, ?, ?, ?) RETURNING number")) {
            for (int i = 0; i < fields.size(); i++) {
                insert.setString(i + 1, fields.get(i));
            }
            ResultSet number = insert.executeQuery();
            number.next();
            return number.getLong(1);
        }
    }

    private Head link(Head before, long number, List<String> fields) throws SQLException {
        ChainedEntry chained = ChainedEntry.after(before, number, fields);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit_link (position, entry, hash) VALUES (?, ?, ?)")) {
            insert.setLong(1, chained.position());
            insert.setLong(2, chained.number());
            insert.setString(3, chained.hash());
            insert.executeUpdate();
        }
        return chained.head();
    }

    /** Links the entries of a release that had no chain, in their order. */
    Head linkAll() throws SQLException {
        Head head = Head.NONE;
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT number, " + FIELDS + " FROM audit_entry ORDER BY number");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                head = link(head, rows.getLong("number"), fields(rows));
            }
        }
        return head;
    }

    boolean isEmpty() throws SQLException {
        return count("SELECT COUNT(*) FROM (SELECT number FROM audit_entry LIMIT 1) AS one") == 0;
    }

    long unlinked() throws SQLException {
        return count("SELECT COUNT(*) FROM audit_entry LEFT JOIN audit_link ON audit_link.entry = audit_entry.number"
                + " WHERE audit_link.entry IS NULL");
    }

    /** Returns the next links after a position, ordered; empty if it was the last. */
    List<ChainedEntry> page(long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT position, entry, hash, " + FIELDS
                + " FROM audit_link LEFT JOIN audit_entry ON audit_entry.number = audit_link.entry"
                + " WHERE position > ? ORDER BY position LIMIT " + PAGE)) {
            select.setLong(1, after);
            ResultSet rows = select.executeQuery();
            List<ChainedEntry> page = new ArrayList<>();
            while (rows.next()) {
                page.add(new ChainedEntry(
                        rows.getLong("position"), rows.getLong("entry"), fields(rows), rows.getString("hash")));
            }
            return page;
        }
    }

    List<AuditEntry> newest(int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + FIELDS + " FROM audit_entry ORDER BY number DESC LIMIT ?")) {
            select.setInt(1, Math.max(0, most));
            ResultSet rows = select.executeQuery();
            List<AuditEntry> entries = new ArrayList<>();
            while (rows.next()) {
                List<String> fields = fields(rows);
                entries.add(new AuditEntry(
                        Instant.parse(fields.get(0)),
                        new Actor(fields.get(1)),
                        fields.get(2),
                        fields.get(3),
                        fields.get(4)));
            }
            return List.copyOf(entries);
        }
    }

    private static List<String> fields(ResultSet rows) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (String name : FIELDS.split(", ")) {
            String field = rows.getString(name);
            if (field == null) {
                return List.of(); // no column is empty in an entry that is there
            }
            fields.add(field);
        }
        return fields;
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
