package org.sessionwise.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Migration;

/** The steps of one owner's schema, held against those applied to the database. */
record SchemaHistory(String owner, List<Migration> steps) {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS schema_migration (
                owner TEXT NOT NULL,
                number INTEGER NOT NULL,
                name TEXT NOT NULL,
                checksum TEXT NOT NULL,
                applied_at TEXT NOT NULL,
                PRIMARY KEY (owner, number))
            """;

    private record Applied(int number, String name, String checksum) {}

    SchemaHistory {
        steps = List.copyOf(steps);
        if (owner.isBlank()) {
            throw new IllegalArgumentException("a store has an owner");
        }
        int last = 0;
        for (Migration step : steps) {
            if (step.number() <= last) {
                throw new IllegalArgumentException("the numbers of migrations rise: " + step + " of " + owner);
            }
            last = step.number();
        }
    }

    /** Applies the first step that is pending, in the transaction of the connection; false if there was none. */
    boolean applyNext(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        List<Applied> applied = applied(connection);
        for (int i = 0; i < applied.size(); i++) {
            check(applied.get(i), i);
        }
        if (applied.size() == steps.size()) {
            return false;
        }
        apply(steps.get(applied.size()), connection);
        return true;
    }

    private List<Applied> applied(Connection connection) throws SQLException {
        String sql = "SELECT number, name, checksum FROM schema_migration WHERE owner = ? ORDER BY number";
        List<Applied> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, owner);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Applied(rows.getInt(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return found;
    }

    private void check(Applied applied, int position) {
        if (position >= steps.size()) {
            throw refused(
                    applied.name,
                    "is in the database and not in this program: the database is newer."
                            + " Start the newer program, or restore a backup");
        }
        Migration step = steps.get(position);
        if (step.number() != applied.number) {
            throw refused(applied.name, "is in the database, and this program has " + step + " in its place");
        }
        if (!step.checksum().equals(applied.checksum)) {
            throw refused(
                    step.name(),
                    "was changed after it had been applied. Put the released file back;"
                            + " a correction is a new migration");
        }
    }

    private void apply(Migration step, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : SqlScript.statements(step.sql())) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DatabaseException("migration " + step + " of " + owner + " failed; nothing of it was kept", e);
        }
        record(step, connection);
    }

    private void record(Migration step, Connection connection) throws SQLException {
        String sql = "INSERT INTO schema_migration (owner, number, name, checksum, applied_at) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, owner);
            insert.setInt(2, step.number());
            insert.setString(3, step.name());
            insert.setString(4, step.checksum());
            insert.setString(5, Instant.now().toString());
            insert.executeUpdate();
        }
    }

    private DatabaseException refused(String migration, String why) {
        return new DatabaseException("migration " + migration + " of " + owner + " " + why);
    }
}
