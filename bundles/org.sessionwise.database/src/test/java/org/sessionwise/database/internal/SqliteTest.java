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
    void closeLeavesNoThread() throws Exception {
        ConfiguredDatabase database = sqlite(directory);
        database.store("test", List.of()).write(connection -> null);
        database.close();

        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("sessionwise-database")));
    }
}
