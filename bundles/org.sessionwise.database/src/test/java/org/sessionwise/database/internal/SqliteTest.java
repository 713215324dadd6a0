package org.sessionwise.database.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

@Timeout(30)
class SqliteTest {

    /** A thread for each task: the common pool has one only on two cores, and a test that blocks it would block the next. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    @TempDir
    Path directory;

    @Test
    void directoryIsTheConfiguredOneElseTheHome() {
        assertEquals(Path.of("/data"), directory("/home", "/data"));
        assertEquals(Path.of("/home"), directory("/home", ""));
        assertEquals(Path.of("sessionwise-data"), directory(null, " "));
    }

    private static Path directory(String home, String configured) {
        return DatabaseSettings.of(Map.of("directory", configured)).directory(home);
    }

    private static ConfiguredDatabase sqlite(Path directory) {
        return new ConfiguredDatabase(Map.of("directory", directory.toString()));
    }

    @Test
    void fileIsInTheDirectory() {
        ConfiguredDatabase database = sqlite(directory);
        database.store("test", List.of()).write(connection -> null);
        database.close();

        assertTrue(Files.exists(directory.resolve("sessionwise.db")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButTheOwnerMayLook() throws Exception {
        Path made = directory.resolve("made");
        ConfiguredDatabase database = sqlite(made);
        database.store("test", List.of()).write(connection -> null);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
        database.close();
    }

    @Test
    void directoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        ConfiguredDatabase database = sqlite(file.resolve("below"));

        DatabaseException seen = assertThrows(
                DatabaseException.class, () -> database.store("test", List.of()).read(c -> null));

        assertTrue(seen.getMessage().contains("cannot create the database " + file), seen.getMessage());
        database.close();
    }

    @Test
    void writerThatGetsNoTurnFailsPlainly() {
        ConfiguredDatabase database = new ConfiguredDatabase(new Sqlite(directory, 100), 1, 100);
        Store store = database.store("test", List.of());

        DatabaseException seen = store.write(connection -> CompletableFuture.supplyAsync(
                        () -> assertThrows(DatabaseException.class, () -> store.write(inner -> null)), OWN_THREAD)
                .join());

        assertTrue(seen.getMessage().startsWith("no turn at the database within 100 ms"), seen.getMessage());
        database.close();
    }

    @Test
    void fullDiskIsSaidLeavesNothingHalfAndIsOverWhenThereIsRoom() {
        ConfiguredDatabase database = sqlite(directory);
        Store store = database.store(
                "test",
                List.of(Migration.of(1, "one", "CREATE TABLE page (number INTEGER PRIMARY KEY, text TEXT NOT NULL)")));
        fill(store, 1, 10);
        limit(store, 20);

        DatabaseException full = assertThrows(DatabaseException.class, () -> fill(store, 11, 500));

        assertTrue(full.getMessage().contains("SQLITE_FULL"), full.getMessage());
        assertTrue(full.getMessage().contains("make room on the disk of " + directory), full.getMessage());
        assertEquals(10, pages(store));
        limit(store, 100_000);
        fill(store, 11, 500);
        assertEquals(500, pages(store));
        database.close();
    }

    /** All in one transaction. */
    private static void fill(Store store, int first, int last) {
        store.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO page (number, text) VALUES (?, ?)")) {
                for (int i = first; i <= last; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "x".repeat(2000));
                    insert.executeUpdate();
                }
            }
            return null;
        });
    }

    /** Stands for a disk on which so many more pages have room. */
    private static void limit(Store store, int morePages) {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                var count = statement.executeQuery("PRAGMA page_count");
                count.next();
                return statement.execute("PRAGMA max_page_count = " + (count.getInt(1) + morePages));
            }
        });
    }

    private static int pages(Store store) {
        return store.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM page")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Test
    void closeLeavesNoThread() throws Exception {
        ConfiguredDatabase database = sqlite(directory);
        database.store("test", List.of()).write(connection -> null);
        database.close();

        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("sessionwise-database")));
    }
}
