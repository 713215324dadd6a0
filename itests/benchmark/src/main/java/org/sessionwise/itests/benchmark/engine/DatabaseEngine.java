package org.sessionwise.itests.benchmark.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A rule in SQL; the figures stay in a table of the database, and reading that table does not count. */
final class DatabaseEngine implements Engine {

    private static final int BATCH = 10_000;

    private final Database database;
    private final Rule rule;
    private final int people;
    private int rounds;

    DatabaseEngine(Database database, Rule rule, int people) {
        this.database = database;
        this.rule = rule;
        this.people = people;
    }

    @Override
    public String title() {
        return database.title() + (rule == Rule.SIMPLE ? ", one statement" : ", SQL in rounds");
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public void run() throws SQLException {
        database.execute("DROP TABLE IF EXISTS figure");
        if (rule == Rule.EXACT) {
            takeInRounds();
        }
        database.execute(rule == Rule.SIMPLE ? SqlText.SIMPLE : SqlText.EXACT_FIGURE);
    }

    private void takeInRounds() throws SQLException {
        SqlText.pairs(database).forEach(this::execute);
        rounds = 0;
        int taken = 1;
        try (Statement statement = database.connection().createStatement()) {
            while (taken > 0) {
                SqlText.ROUND.forEach(this::execute);
                taken = statement.executeUpdate(SqlText.TAKE);
                rounds++;
            }
        }
    }

    /** Returns how many rounds the last run took; the last one found nothing. */
    int rounds() {
        return rounds;
    }

    private void execute(String sql) {
        try {
            database.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(database.title() + " refuses: " + sql, e);
        }
    }

    @Override
    public Figures figures() throws SQLException {
        Figures figures = new Figures(people);
        try (Statement statement = database.connection().createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet cells = statement.executeQuery(
                    "SELECT level, unit, week, category, planned, worked, matched FROM figure")) {
                while (cells.next()) {
                    figures.put(
                            Level.values()[cells.getInt(1)],
                            cells.getInt(2),
                            cells.getInt(3),
                            cells.getInt(4),
                            cells.getInt(5),
                            cells.getInt(6),
                            cells.getInt(7));
                }
            }
        }
        return figures;
    }

    @Override
    public long cpuNanos() {
        return database.cpuNanos();
    }
}
