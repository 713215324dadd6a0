package org.sessionwise.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sessionwise.database.trial.TrialDatabase;

/** A migration of several steps, each with a table that is filled in several statements; and a process that runs it. */
final class MigratingNode {

    static final int STEPS = 6;
    private static final int PARTS = 8;
    private static final int ROWS = 40;

    private MigratingNode() {}

    static List<Migration> steps(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(MigratingNode::step).toList();
    }

    private static Migration step(int number) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE t" + number + " (part INTEGER NOT NULL, i INTEGER NOT NULL);");
        for (int part = 0; part < PARTS; part++) {
            sql.append("\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ")
                    .append(ROWS)
                    .append(") INSERT INTO t")
                    .append(number)
                    .append(" SELECT ")
                    .append(part)
                    .append(", i FROM n;");
        }
        return Migration.of(number, "V00" + number + "__t" + number + ".sql", sql.toString());
    }

    static void migrate(EmbeddedDatabase database) {
        database.store("test", steps(STEPS)).read(connection -> null);
    }

    /** How many steps the database has: the release that is not refused by it as too old. */
    static int reached(EmbeddedDatabase database) {
        int steps = 0;
        while (true) {
            try {
                database.store("test", steps(steps)).read(connection -> null);
                return steps;
            } catch (DatabaseException e) {
                if (!e.getMessage().contains("the database is newer")) {
                    throw e;
                }
                steps++;
            }
        }
    }

    /** What is not as it was before the step after these, or after the last of these. */
    static List<String> faults(EmbeddedDatabase database, int reached) {
        List<String> faults = new ArrayList<>();
        Store store = database.store("test", steps(reached));
        for (int number = 1; number <= STEPS; number++) {
            int rows = rows(store, number);
            if (rows != (number <= reached ? PARTS * ROWS : -1)) {
                faults.add("t" + number + " has " + rows + " rows after step " + reached);
            }
        }
        return faults;
    }

    private static int rows(Store store, int number) {
        try {
            return store.read(connection -> Entries.number(connection, "SELECT count(*) FROM t" + number));
        } catch (DatabaseException e) {
            return -1; // no such table
        }
    }

    public static void main(String[] args) {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(Path.of(args[0])))) {
            database.store("other", List.of()).read(connection -> null); // classes are loaded, the file is made
            System.out.println("ready");
            migrate(database);
            System.out.println("done");
        }
    }
}
