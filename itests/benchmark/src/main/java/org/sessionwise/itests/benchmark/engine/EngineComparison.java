package org.sessionwise.itests.benchmark.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** Rows that lie ready, in memory or in a database's own tables: who counts them how fast. */
public final class EngineComparison implements AutoCloseable {

    private final TrustRows rows;
    private final List<Database> databases = new ArrayList<>();

    /** The contenders. */
    public enum Field {
        /** Java alone. */
        JAVA,
        /** Java and DuckDB. */
        PAIR,
        /** These, SQLite and PostgreSQL. */
        ALL
    }

    /** Loads the year into each database; a directory for those that need one. */
    public EngineComparison(TrustRows rows, Path directory, Field field) throws SQLException, IOException {
        this.rows = rows;
        if (field != Field.JAVA) {
            databases.add(new DuckDb());
        }
        if (field == Field.ALL) {
            Files.createDirectories(directory);
            databases.add(
                    new Sqlite(Files.createTempDirectory(directory, "sqlite").resolve("year.db")));
            databases.add(Postgres.start());
        }
        for (Database database : databases) {
            database.load(rows);
        }
    }

    /**
     * Runs so many rounds, each contender once in each, and returns the best of each.
     *
     * @throws IllegalStateException if a cell is not the same for all that follow the same rule
     */
    public List<Figure> run(int rounds) throws SQLException {
        List<Engine> engines = new ArrayList<>(List.of(
                new PackedRows(rows, new Floor()),
                new PackedRows(rows, new SimpleCounting()),
                new PackedRows(rows, new ExactCounting())));
        for (Rule rule : List.of(Rule.SIMPLE, Rule.EXACT)) {
            for (Database database : databases) {
                engines.add(new DatabaseEngine(database, rule, rows.people()));
            }
        }
        return new Contest(engines).run(rounds);
    }

    @Override
    public void close() throws SQLException {
        for (Database database : databases) {
            database.close();
        }
    }
}
