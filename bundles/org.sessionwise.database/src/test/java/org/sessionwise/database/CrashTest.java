package org.sessionwise.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.trial.TrialDatabase;

/** Kills a process that writes, and looks at what it left. */
@DisabledIf("org.sessionwise.database.trial.TrialDatabase#isPostgresql") // there the server is killed: ServerCrashTest
class CrashTest {

    private static final int KILLS = 25;

    @TempDir
    Path directory;

    @Test
    @Timeout(600)
    void nothingAcknowledgedIsLostAndNothingIsTorn() throws Exception {
        CrashReport report = new CrashReport("SQLite process killed");
        int before = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int last = writeAndKill(5 + 7 * (kill % 6));
            try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
                Store store = Entries.in(database);
                int count = Entries.count(store);
                report.add(last - before, last - count, Entries.isTorn(store));
                before = count;
            }
        }
        report.write();
        assertTrue(report.isClean(), report.line());
    }

    /** Kills the writer, in the middle of what it does, once it has acknowledged this many; returns the last id said. */
    private int writeAndKill(int writes) throws Exception {
        Process writer = Child.run(Entries.class, directory.toString());
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
