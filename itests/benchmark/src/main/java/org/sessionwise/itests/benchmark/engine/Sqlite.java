package org.sessionwise.itests.benchmark.engine;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** SQLite in a file, on this thread, everything that it may need in memory. */
final class Sqlite extends Database {

    Sqlite(Path file) throws SQLException {
        super(DriverManager.getConnection("jdbc:sqlite:" + file));
        execute(
                "PRAGMA journal_mode = OFF",
                "PRAGMA synchronous = OFF",
                "PRAGMA temp_store = MEMORY",
                "PRAGMA cache_size = -524288");
    }

    @Override
    String title() {
        return "SQLite";
    }

    @Override
    String least() {
        return "min";
    }

    @Override
    String greatest() {
        return "max";
    }

    @Override
    String sessionKey() {
        return ", PRIMARY KEY (person, category, day, side, place)) WITHOUT ROWID";
    }

    @Override
    Loading loading(String table, int columns) throws SQLException {
        connection().setAutoCommit(false);
        PreparedStatement insert =
                connection().prepareStatement("INSERT INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)");
        return new Loading() {
            @Override
            public void row(int... columns) throws SQLException {
                for (int column = 0; column < columns.length; column++) {
                    insert.setInt(column + 1, columns[column]);
                }
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                insert.close();
                connection().commit();
                connection().setAutoCommit(true);
            }
        };
    }

    @Override
    void loaded() throws SQLException {
        execute(
                "CREATE UNIQUE INDEX staff_key ON staff (person)",
                "CREATE UNIQUE INDEX team_key ON team (team)",
                "ANALYZE");
    }

    @Override
    long cpuNanos() {
        return CpuClock.ofThread();
    }
}
