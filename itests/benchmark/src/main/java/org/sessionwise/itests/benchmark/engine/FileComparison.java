package org.sessionwise.itests.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sessionwise.itests.benchmark.file.CsvLibrary;
import org.sessionwise.itests.benchmark.file.YearFiles;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** From files on disk to figures, reading included: who is there first. The files are warm, as they were just written. */
public final class FileComparison {

    private FileComparison() {}

    /**
     * Writes the files, runs so many rounds and returns the best of each.
     *
     * @throws IllegalStateException if a cell is not the same for all that follow the same rule
     */
    public static List<Figure> run(TrustRows rows, Path directory, int rounds) throws SQLException, IOException {
        YearFiles files = YearFiles.written(rows, directory);
        try (DuckDb database = new DuckDb()) {
            database.loadTeams(rows.people());
            return new Contest(List.of(
                            new FileEngine(files, CsvLibrary.FAST_CSV, new SimpleCounting()),
                            new FileEngine(files, CsvLibrary.JACKSON, new SimpleCounting()),
                            new DuckDbFileEngine(database, files, Rule.SIMPLE, rows.people()),
                            new FileEngine(files, CsvLibrary.FAST_CSV, new ExactCounting()),
                            new FileEngine(files, CsvLibrary.JACKSON, new ExactCounting()),
                            new DuckDbFileEngine(database, files, Rule.EXACT, rows.people())))
                    .run(rounds);
        }
    }
}
