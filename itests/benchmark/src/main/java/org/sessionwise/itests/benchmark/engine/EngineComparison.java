package org.sessionwise.itests.benchmark.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** Lets the contenders take turns in one process and compares every cell. */
public final class EngineComparison {

    private final TrustYear year;
    private final List<Engine> engines;
    private final SqliteRows sqlite;
    private final Map<String, Long> best = new LinkedHashMap<>();

    /**
     * One contender's figure.
     *
     * @param cpuNanos of this thread, the least of all rounds
     * @param ratio how many times the packed rows' time
     */
    public record Figure(String title, long cpuNanos, double ratio) {}

    public EngineComparison(TrustYear year, Path directory) throws SQLException, IOException {
        this.year = year;
        Files.createDirectories(directory);
        sqlite = new SqliteRows(
                year, Files.createTempDirectory(directory, "sqlite").resolve("year.db"));
        engines = List.of(new ComputeFloor(year), new PackedRows(year), sqlite);
    }

    /** Runs so many rounds, each contender once in each, and returns the best of each. */
    public List<Figure> run(int rounds) throws SQLException {
        for (int round = 0; round < rounds; round++) {
            List<Cells> answers = new ArrayList<>();
            for (Engine engine : engines) {
                long before = CpuClock.ofThread();
                answers.add(engine.run());
                best.merge(engine.title(), CpuClock.ofThread() - before, Math::min);
            }
            requireEqual(answers);
        }
        double packed = best.get(engines.get(1).title());
        return best.entrySet().stream()
                .map(one -> new Figure(one.getKey(), one.getValue(), one.getValue() / packed))
                .toList();
    }

    /** Matches everybody by the product's own rules, which are others: it stands beside the rest, not among it. */
    public Figure product() {
        ProductRule product = new ProductRule(year);
        product.run();
        product.run();
        return new Figure(
                "matching/2 of the product, over " + product.rows() + " dated rows",
                product.cpuNanos(),
                product.cpuNanos() / (double) product.rows());
    }

    public void close() throws SQLException {
        sqlite.close();
    }

    private static void requireEqual(List<Cells> answers) {
        Cells packed = answers.get(1);
        if (!packed.sameRowsAs(answers.get(0))) {
            throw new IllegalStateException("the floor and the packed rows do not count the same sessions");
        }
        int differing = packed.differingFrom(answers.get(2));
        if (differing > 0 || packed.matched() == 0) {
            throw new IllegalStateException(differing + " cells of SQLite differ");
        }
    }
}
