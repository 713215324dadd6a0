package org.sessionwise.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, and looks at what it left. */
class CrashTest {

    private static final int ROUNDS = 4;

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void nothingAcknowledgedIsLostAndNothingIsTorn() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = writeAndKill(40 * round);
            try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
                Store store = Entries.in(database);
                int count = Entries.count(store);
                assertTrue(count >= acknowledged, "lost " + (acknowledged - count) + " in round " + round);
                assertEquals(count, number(store, "SELECT max(id) FROM entry"));
                assertEquals(count, number(store, "SELECT last FROM head"));
            }
        }
    }

    private static int number(Store store, String sql) {
        return store.read(connection -> Entries.number(connection, sql));
    }

    /** Kills the writer, in the middle of what it does, once it has acknowledged this many; returns the last id said. */
    private int writeAndKill(int writes) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Entries.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = 0;
        try (BufferedReader said = writer.inputReader()) {
            for (int i = 0; i < writes; i++) {
                last = Integer.parseInt(said.readLine());
            }
            writer.toHandle().destroyForcibly(); // the process object would close our end, with what was still said
            for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                last = Integer.parseInt(line);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return last;
    }
}
