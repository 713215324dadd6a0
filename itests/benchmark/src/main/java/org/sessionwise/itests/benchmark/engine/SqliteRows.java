package org.sessionwise.itests.benchmark.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sessionwise.itests.benchmark.year.Packed;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** The simple rule as one statement of the embedded database, over a table that is indexed for nothing else. */
final class SqliteRows implements Engine, AutoCloseable {

    private static final String TABLE = """
            CREATE TABLE session (
              person INTEGER NOT NULL, day INTEGER NOT NULL, category INTEGER NOT NULL, side INTEGER NOT NULL,
              number INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
              PRIMARY KEY (person, day, category, side, number)) WITHOUT ROWID""";

    private static final String RULE = """
            SELECT person, day / 7 AS week, category, SUM(planned), SUM(delivered), SUM(MIN(planned, delivered))
            FROM (SELECT person, day, category, SUM(side = 0) AS planned, SUM(side = 1) AS delivered
                  FROM session GROUP BY person, day, category)
            GROUP BY person, week, category ORDER BY person, week, category""";

    private final TrustYear year;
    private final Connection connection;

    /** Copies the year into a new file. */
    SqliteRows(TrustYear year, Path file) throws SQLException {
        this.year = year;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -262144");
            statement.execute(TABLE);
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int person = 0; person < year.people(); person++) {
                insert(insert, person, 0, year.person(person).planned());
                insert(insert, person, 1, year.delivered(person));
            }
        }
        connection.commit();
    }

    private static void insert(PreparedStatement insert, int person, int side, long[] sessions) throws SQLException {
        for (int i = 0; i < sessions.length; i++) {
            if (side == 0 || !Packed.unusual(sessions[i])) {
                int[] values = {
                    person,
                    Packed.day(sessions[i]),
                    Packed.category(sessions[i]),
                    side,
                    i,
                    Packed.start(sessions[i]),
                    Packed.length(sessions[i])
                };
                for (int column = 0; column < values.length; column++) {
                    insert.setInt(column + 1, values[column]);
                }
                insert.executeUpdate();
            }
        }
    }

    @Override
    public String title() {
        return "SQLite, one GROUP BY over its own table";
    }

    @Override
    public Cells run() throws SQLException {
        Cells cells = new Cells(year);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RULE)) {
            while (rows.next()) {
                int cell = Cells.cell(rows.getInt(1), rows.getInt(2), rows.getInt(3));
                cells.add(cell, rows.getInt(4), rows.getInt(5), rows.getInt(6));
            }
        }
        return cells;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
