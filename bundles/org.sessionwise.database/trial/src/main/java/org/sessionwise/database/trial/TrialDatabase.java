package org.sessionwise.database.trial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The database that this run of the tests is about. The system property {@value #ENGINE} chooses it: {@code sqlite}, or
 * {@code postgresql}, which is started with the first use and ends with the process.
 */
public final class TrialDatabase {

    /** Names the system property. */
    public static final String ENGINE = "sessionwise.test.database";

    private static final String SERVER = "sessionwise.test.database.server";

    private TrialDatabase() {}

    /** Whether it is PostgreSQL: for the few facts that are different there. */
    public static boolean isPostgresql() {
        String engine = System.getProperty(ENGINE, "sqlite");
        if (!engine.equals("sqlite") && !engine.equals("postgresql")) {
            throw new IllegalStateException(ENGINE + " is neither sqlite nor postgresql: " + engine);
        }
        return engine.equals("postgresql");
    }

    /**
     * The settings, by the keys of the configuration {@code org.sessionwise.database}, of a database that belongs to this
     * directory: the same one each time in this process, empty at first.
     */
    public static Map<String, String> settings(Path directory) {
        if (!isPostgresql()) {
            return Map.of("directory", directory.toString());
        }
        String given = System.getProperty(SERVER);
        return given == null
                ? server().settings(schema(directory))
                : PostgresServer.settings(given.split(" ")[0], given.split(" ")[1], schema(directory));
    }

    /**
     * Copies the database of a directory, as an operator would for a backup. SQLite's may be in use; PostgreSQL's must be
     * closed, because the programs that we have of it cannot dump.
     *
     * @param copy a directory for the copy, which exists
     * @return the settings of the copy
     */
    public static Map<String, String> copy(Path directory, Path copy) throws SQLException {
        if (isPostgresql()) {
            return server().copy(schema(directory), schema(copy));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("sessionwise.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + copy.resolve("sessionwise.db") + "'");
        }
        return settings(copy);
    }

    /** What Java is started with for a process of its own that uses the same databases as this one. */
    public static List<String> argumentsForAnotherProcess() {
        return isPostgresql()
                ? List.of(
                        "-D" + ENGINE + "=postgresql", "-D" + SERVER + "=" + server().url() + " " + server().password())
                : List.of("-D" + ENGINE + "=sqlite");
    }

    private static String schema(Path directory) {
        byte[] name = directory.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        return "trial_" + UUID.nameUUIDFromBytes(name).toString().replace('-', '_');
    }

    /** The server of {@link #settings}; started if need be. */
    public static PostgresServer server() {
        return OfThisProcess.SERVER;
    }

    private static final class OfThisProcess {
        static final PostgresServer SERVER = PostgresServer.start(PostgresServer.Care.FAST);
    }
}
