package org.sessionwise.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sessionwise.database.trial.TrialDatabase;

/** The tables of the tests: entries, and the id of the last one in a row of its own. */
final class Entries {

    static final List<Migration> SCHEMA =
            Migration.fromResources(Entries.class, "V001__create_entry.sql", "V002__index_entry.sql");

    private Entries() {}

    static Store in(Database database) {
        return database.store("test", SCHEMA);
    }

    static void add(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry (id) VALUES (?)");
                PreparedStatement move = connection.prepareStatement("UPDATE head SET last = ?")) {
            insert.setInt(1, id);
            insert.executeUpdate();
            move.setInt(1, id);
            move.executeUpdate();
        }
    }

    static int count(Store store) {
        return store.read(connection -> number(connection, "SELECT count(*) FROM entry"));
    }

    /** Whether a write is there in part: its entry without its id in the other table, or the other way round. */
    static boolean isTorn(Store store) {
        return store.read(connection -> {
            int count = number(connection, "SELECT count(*) FROM entry");
            return count != number(connection, "SELECT coalesce(max(id), 0) FROM entry")
                    || count != number(connection, "SELECT last FROM head");
        });
    }

    static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Writes until it is killed, and says each id after its commit. */
    public static void main(String[] args) {
        Store store = in(EmbeddedDatabase.of(TrialDatabase.settings(Path.of(args[0]))));
        int id = store.read(connection -> number(connection, "SELECT last FROM head"));
        while (true) {
            int next = ++id;
            store.write(connection -> {
                add(connection, next);
                return null;
            });
            System.out.println(next);
        }
    }
}
