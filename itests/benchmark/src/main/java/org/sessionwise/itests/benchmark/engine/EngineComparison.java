package org.sessionwise.itests.benchmark.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** Lets the contenders take turns in one process over one year, and compares every cell of those that follow one rule. */
public final class EngineComparison implements AutoCloseable {

    /** What {@link Figure#rule} says of the compute floor. */
    public static final String NOTHING = Rule.NONE.toString();

    /** What {@link Figure#rule} says of the simple rule. */
    public static final String SIMPLE = Rule.SIMPLE.toString();

    /** What {@link Figure#rule} says of the exact rule. */
    public static final String EXACT = Rule.EXACT.toString();

    private final TrustRows rows;
    private final List<Database> databases = new ArrayList<>();
    private final Map<Engine, Figure> best = new LinkedHashMap<>();

    /**
     * One contender's figure.
     *
     * @param rule what it computed
     * @param cpuNanos the least of all rounds
     * @param wallNanos the least of all rounds
     */
    public record Figure(String title, String rule, long cpuNanos, long wallNanos) {

        private Figure leastOf(Figure other) {
            return new Figure(title, rule, Math.min(cpuNanos, other.cpuNanos), Math.min(wallNanos, other.wallNanos));
        }
    }

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

    private List<Engine> engines() {
        List<Engine> engines = new ArrayList<>(List.of(
                new PackedRows(rows, new Floor()),
                new PackedRows(rows, new SimpleCounting()),
                new PackedRows(rows, new ExactCounting())));
        for (Rule rule : List.of(Rule.SIMPLE, Rule.EXACT)) {
            for (Database database : databases) {
                engines.add(new DatabaseEngine(database, rule, rows.people()));
            }
        }
        return engines;
    }

    /**
     * Runs so many rounds, each contender once in each, and returns the best of each.
     *
     * @throws IllegalStateException if a cell is not the same for all that follow the same rule
     */
    public List<Figure> run(int rounds) throws SQLException {
        List<Engine> engines = engines();
        for (int round = 0; round < rounds; round++) {
            Map<Rule, Figures> first = new EnumMap<>(Rule.class);
            for (Engine engine : engines) {
                best.merge(engine, measured(engine), Figure::leastOf);
                Figures figures = engine.figures();
                requireEqual(engine, first.putIfAbsent(engine.rule(), figures), figures);
            }
            requireSameRows(first);
        }
        return List.copyOf(best.values());
    }

    private static Figure measured(Engine engine) throws SQLException {
        long wall = System.nanoTime();
        long cpu = engine.cpuNanos();
        engine.run();
        cpu = engine.cpuNanos() - cpu;
        wall = System.nanoTime() - wall;
        return new Figure(engine.title(), engine.rule().toString(), cpu, wall);
    }

    private static void requireEqual(Engine engine, Figures first, Figures figures) {
        long differing = first == null ? 0 : first.differingFrom(figures);
        if (differing > 0) {
            throw new IllegalStateException(
                    differing + " of " + figures.size() + " cells of " + engine.title() + " differ");
        }
    }

    private static void requireSameRows(Map<Rule, Figures> first) {
        Figures floor = first.get(Rule.NONE);
        first.forEach((rule, figures) -> {
            if (!floor.countsSameRowsAs(figures) || (rule != Rule.NONE && figures.matched() == 0)) {
                throw new IllegalStateException("the floor and the rule " + rule + " do not count the same rows");
            }
        });
    }

    @Override
    public void close() throws SQLException {
        for (Database database : databases) {
            database.close();
        }
    }
}
