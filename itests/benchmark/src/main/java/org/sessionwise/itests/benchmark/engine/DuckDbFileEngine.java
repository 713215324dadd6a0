package org.sessionwise.itests.benchmark.engine;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sessionwise.itests.benchmark.file.YearFiles;

/**
 * From both files on disk to all figures by DuckDB: the simple rule in one statement that reads the files, the exact one from
 * a table that is filled with them first, because its rounds look at sessions more than once. Columns have their types given,
 * so that none is guessed.
 */
final class DuckDbFileEngine implements Engine {

    private static final String SIDE = """
            SELECT staff AS person, CAST(CASE category %1$s END AS SMALLINT) AS category,
              CAST(date_diff('day', DATE '2026-03-30', start) AS SMALLINT) AS day, CAST(%2$d AS SMALLINT) AS side,
              number AS place, CAST(date_diff('day', DATE '2026-03-30', start) // 7 AS SMALLINT) AS week,
              CAST(date_diff('minute', TIMESTAMP '2026-03-30 00:00:00', start) AS INTEGER) AS start,
              CAST(date_diff('minute', TIMESTAMP '2026-03-30 00:00:00', start) + minutes AS INTEGER) AS finish
            FROM read_csv('%3$s', header = true, auto_detect = false, delim = ',', quote = '"',
              timestampformat = '%%Y-%%m-%%dT%%H:%%M',
              columns = {'staff': 'INTEGER', 'number': 'SMALLINT', 'start': 'TIMESTAMP', 'minutes': 'SMALLINT',
                'category': 'VARCHAR'})""";

    private final DuckDb database;
    private final DatabaseEngine engine;
    private final String sessions;

    /** Uses a database that has teams, but no sessions. */
    DuckDbFileEngine(DuckDb database, YearFiles files, Rule rule, int people) {
        this.database = database;
        this.engine = new DatabaseEngine(database, rule, people);
        String codes = IntStream.range(0, YearFiles.CATEGORIES.size())
                .mapToObj(i -> "WHEN '" + YearFiles.CATEGORIES.get(i) + "' THEN " + i)
                .collect(Collectors.joining(" "));
        this.sessions =
                SIDE.formatted(codes, 0, files.planned()) + " UNION ALL " + SIDE.formatted(codes, 1, files.worked());
    }

    @Override
    public String title() {
        return engine.title() + (rule() == Rule.SIMPLE ? " that reads the files" : ", after the files were read");
    }

    @Override
    public Rule rule() {
        return engine.rule();
    }

    @Override
    public void run() throws SQLException {
        database.execute("DROP VIEW IF EXISTS session", "DROP TABLE IF EXISTS read_session");
        if (rule() == Rule.SIMPLE) {
            database.execute("CREATE VIEW session AS " + sessions);
        } else {
            database.execute(
                    "CREATE TABLE read_session AS " + sessions, "CREATE VIEW session AS SELECT * FROM read_session");
        }
        engine.run();
    }

    @Override
    public Figures figures() throws SQLException {
        return engine.figures();
    }

    @Override
    public long cpuNanos() {
        return engine.cpuNanos();
    }
}
