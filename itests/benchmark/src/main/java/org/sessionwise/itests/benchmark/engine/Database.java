package org.sessionwise.itests.benchmark.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.itests.benchmark.year.TeamYear;
import org.sessionwise.itests.benchmark.year.TrustRows;

/**
 * A database with the year in tables of its own: {@code session} in order of person, category, day and side, the places of
 * rows among those of their person and side, starts and ends in minutes of the year; {@code staff} with everybody's team, and
 * {@code team} with the units that a team is part of.
 */
abstract class Database implements AutoCloseable {

    static final String SESSION = """
            CREATE TABLE session (
              person INTEGER NOT NULL, category SMALLINT NOT NULL, day SMALLINT NOT NULL, side SMALLINT NOT NULL,
              place SMALLINT NOT NULL, week SMALLINT NOT NULL, start INTEGER NOT NULL, finish INTEGER NOT NULL%s""";

    private static final int MOST_PLACES = 1 << SqlText.PLACE_BITS;

    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    /** Takes one row of a table with whole numbers in all columns. */
    interface Loading extends AutoCloseable {

        void row(int... columns) throws SQLException, IOException;

        @Override
        void close() throws SQLException, IOException;
    }

    abstract String title();

    /** Begins to load a table, which is there and empty. */
    abstract Loading loading(String table, int columns) throws SQLException, IOException;

    /** Returns the processor time of all that work for it. */
    abstract long cpuNanos();

    /** Returns the name of the function that gives the smaller of two. */
    String least() {
        return "least";
    }

    /** Returns the name of the function that gives the greater of two. */
    String greatest() {
        return "greatest";
    }

    /** Returns what stands behind the columns of the sessions. */
    String sessionKey() {
        return ")";
    }

    final Connection connection() {
        return connection;
    }

    /** Loads the year. */
    final void load(TrustRows rows) throws SQLException, IOException {
        execute(SESSION.formatted(sessionKey()));
        try (Loading sessions = loading("session", 8)) {
            for (int person = 0; person < rows.people(); person++) {
                load(sessions, person, 0, rows.planned(person));
                load(sessions, person, 1, rows.worked(person));
            }
        }
        loadTeams(rows.people());
        loaded();
    }

    /** Loads who is in which team, and of what the teams are part. */
    final void loadTeams(int people) throws SQLException, IOException {
        execute(
                "CREATE TABLE staff (person INTEGER NOT NULL, team INTEGER NOT NULL)",
                "CREATE TABLE team (team INTEGER NOT NULL, grp INTEGER NOT NULL, department INTEGER NOT NULL,"
                        + " trust INTEGER NOT NULL)");
        try (Loading staff = loading("staff", 2)) {
            for (int person = 0; person < people; person++) {
                staff.row(person, person / TeamYear.PEOPLE);
            }
        }
        try (Loading teams = loading("team", 4)) {
            for (int team = 0; team < people / TeamYear.PEOPLE; team++) {
                teams.row(team, Level.GROUP.of(team), Level.DEPARTMENT.of(team), Level.TRUST.of(team));
            }
        }
    }

    /** Does what this engine's users do after loading. */
    void loaded() throws SQLException {}

    private static void load(Loading sessions, int person, int side, long[] rows) throws SQLException, IOException {
        if (rows.length > MOST_PLACES) {
            throw new IllegalArgumentException("no room for " + rows.length + " sessions of one person");
        }
        for (int place = 0; place < rows.length; place++) {
            long row = rows[place];
            int start = Row.start(row) - TrustRows.FIRST_MINUTE;
            sessions.row(
                    person,
                    Row.duty(row),
                    TrustRows.day(row),
                    side,
                    place,
                    TrustRows.week(row),
                    start,
                    start + Row.length(row));
        }
    }

    final void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
