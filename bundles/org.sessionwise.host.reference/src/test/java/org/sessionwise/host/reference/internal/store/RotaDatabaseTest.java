package org.sessionwise.host.reference.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RotaDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsThereAfterOpeningAgain() {
        try (RotaDatabase database = open()) {
            database.write(connection -> addDepartment(connection, "a"));
        }
        try (RotaDatabase database = open()) {
            assertEquals(1, departments(database));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButTheOwnerMayLook() throws Exception {
        try (RotaDatabase database = open()) {
            database.write(connection -> addDepartment(connection, "a"));
            try (Stream<Path> files = Files.list(folder.resolve("home"))) {
                for (Path file : files.toList()) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    @Test
    void aWriteThatThrowsLeavesNothingBehind() {
        try (RotaDatabase database = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.write(connection -> {
                        addDepartment(connection, "a");
                        throw new IllegalStateException("half way");
                    }));
            assertEquals(0, departments(database));
        }
    }

    @Test
    void aFailedStatementIsToldAsTheStoreFailing() {
        try (RotaDatabase database = open()) {
            assertThrows(
                    StoreException.class,
                    () -> database.write(connection -> {
                        addDepartment(connection, "a");
                        return addDepartment(connection, "a");
                    }));
            assertEquals(0, departments(database));
        }
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() {
        try (RotaDatabase database = open()) {
            int[] seen = database.read(connection -> {
                int before = count(connection);
                database.write(other -> addDepartment(other, "a"));
                return new int[] {before, count(connection)};
            });
            assertEquals(0, seen[0]);
            assertEquals(0, seen[1]);
            assertEquals(1, departments(database));
        }
    }

    @Test
    void everyCommitReachesTheDisk() {
        try (RotaDatabase database = open()) {
            assertEquals("wal", pragma(database, "journal_mode"));
            assertEquals("2", pragma(database, "synchronous"));
            assertEquals("1", pragma(database, "foreign_keys"));
        }
    }

    @Test
    void aFileOfTheFirstVersionIsBroughtUpToDateAndLosesNothing() throws Exception {
        Path file = Files.createDirectories(folder.resolve("home")).resolve("rota.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                InputStream first =
                        Schema.class.getResourceAsStream("/org/sessionwise/host/reference/migrations/V1.sql")) {
            statement.executeUpdate(new String(first.readAllBytes(), StandardCharsets.UTF_8));
            statement.executeUpdate("INSERT INTO department (id, name) VALUES ('a', 'A')");
            statement.executeUpdate("INSERT INTO week (department, monday, state) VALUES ('a', '2026-06-08', 'DRAFT'),"
                    + " ('a', '2026-06-01', 'PUBLISHED')");
            statement.executeUpdate(
                    "INSERT INTO audit (at, actor, department, action, subject) VALUES (1, 'x', 'a', 'b', 'c')");
            statement.executeUpdate("PRAGMA user_version = 1");
        }

        try (RotaDatabase database = open()) {
            assertEquals(1, departments(database));
            assertEquals("3", pragma(database, "user_version"));
            assertEquals("2026-06-01", text(database, "SELECT anchor FROM period_rule"), "the earliest week");
            assertEquals("x", text(database, "SELECT actor FROM audit"));
        }
    }

    @Test
    void swapsThatWereApprovedBeforeSayWhoseTheSessionWas() throws Exception {
        Path file = Files.createDirectories(folder.resolve("home")).resolve("rota.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String migration : List.of("V1.sql", "V2.sql")) {
                statement.executeUpdate(script(migration));
            }
            statement.executeUpdate("INSERT INTO department (id, name) VALUES ('d', 'D')");
            statement.executeUpdate("INSERT INTO team (id, department, name) VALUES ('t', 'd', 'T')");
            statement.executeUpdate("INSERT INTO duty VALUES ('X', 1, 'X', 'X', 'a', 0)");
            for (String person : List.of("a", "b", "c")) {
                statement.executeUpdate(
                        "INSERT INTO staff (id, department, team, name, professional_group, grade, in_training)"
                                + " VALUES ('" + person + "', 'd', 't', '" + person + "', '', '', 0)");
            }
            statement.executeUpdate("INSERT INTO session VALUES"
                    + " ('given', 'd', 'c', 'X', '2026-06-01', 1, 2, 'ROSTERED', NULL, 0, 3),"
                    + " ('corrected', 'd', 'c', 'X', '2026-06-01', 1, 2, 'ROSTERED', NULL, 0, 3),"
                    + " ('own', 'd', 'a', 'X', '2026-06-01', 1, 2, 'ROSTERED', NULL, 0, 1)");
            swap(statement, "1", "given", "a", "b", 10);
            swap(statement, "2", "given", "b", "c", 20);
            swap(statement, "3", "corrected", "a", "b", 10);
            statement.executeUpdate("PRAGMA user_version = 2");
        }

        try (RotaDatabase database = open()) {
            assertEquals("a", text(database, "SELECT owner FROM session WHERE id = 'given'"));
            assertEquals("2", text(database, "SELECT count(*) FROM session WHERE owner IS NULL"));
        }
    }

    private static void swap(Statement statement, String id, String session, String from, String to, int at)
            throws SQLException {
        statement.executeUpdate(
                "INSERT INTO swap VALUES ('%s', 'd', '%s', 1, '%s', NULL, 'x', 1, '%s', 'x', 'APPROVED', 'y', %d, NULL)"
                        .formatted(id, session, from, to, at));
    }

    private static String script(String migration) throws IOException {
        try (InputStream in =
                Schema.class.getResourceAsStream("/org/sessionwise/host/reference/migrations/" + migration)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(RotaDatabase database, String query) {
        return database.read(connection ->
                Sql.of(connection, query).first(row -> row.getString(1)).orElseThrow());
    }

    @Test
    void aFileOfANewerVersionIsRefused() {
        try (RotaDatabase database = open()) {
            database.write(
                    connection -> Sql.of(connection, "PRAGMA user_version = 99").update());
        }
        assertThrows(StoreException.class, this::open);
    }

    @Test
    void aClosedDatabaseAnswersNothing() {
        RotaDatabase database = open();
        database.close();
        assertThrows(StoreException.class, () -> departments(database));
    }

    private RotaDatabase open() {
        return RotaDatabase.open(folder.resolve("home").resolve("rota.db"));
    }

    private static int addDepartment(Connection connection, String id) throws SQLException {
        return Sql.of(connection, "INSERT INTO department (id, name) VALUES (?, ?)", id, id)
                .update();
    }

    private static int departments(RotaDatabase database) {
        return database.read(RotaDatabaseTest::count);
    }

    private static int count(Connection connection) throws SQLException {
        return Sql.of(connection, "SELECT count(*) FROM department")
                .first(row -> row.getInt(1))
                .orElseThrow();
    }

    private static String pragma(RotaDatabase database, String name) {
        return database.write(connection -> Sql.of(connection, "PRAGMA " + name)
                .first(row -> row.getString(1))
                .orElseThrow());
    }
}
