package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

/** Kills a process in the middle of its entries, and looks at the chain that it left. */
class AuditCrashTest {

    private static final int ROUNDS = 8;
    private static final String HEAD = "audit-head";

    @TempDir
    Path directory;

    /** The process that is killed: tells the number of each entry that is kept. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        StoredAuditLog log = new StoredAuditLog(
                EmbeddedDatabase.of(TrialDatabase.settings(directory)), directory.resolve(HEAD), Clock.systemUTC());
        for (int i = 1; i < Integer.MAX_VALUE; i++) {
            log.record(new Actor("system"), "template applied", "template t" + i, "");
            System.out.println(i);
        }
    }

    @Test
    @Timeout(240)
    void killedWriterLeavesNoGapAndNoFork() throws Exception {
        long kept = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = writeAndKill(15 * round);
            try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
                StoredAuditLog log = new StoredAuditLog(database, directory.resolve(HEAD), Clock.systemUTC());
                Head outside = new HeadFile(directory.resolve(HEAD)).last();
                AuditProof proof = log.verify();
                log.close();
                assertEquals("", proof.fault(), "round " + round);
                assertTrue(proof.entries() >= kept + acknowledged, proof.entries() + " of " + kept + acknowledged);
                assertTrue(outside.count() <= proof.entries(), outside + " leads " + proof.entries());
                kept = proof.entries();
            }
        }
    }

    private int writeAndKill(int entries) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(TrialDatabase.argumentsForAnotherProcess());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(AuditCrashTest.class.getName(), directory.toString()));
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = writer.inputReader()) {
            int last = 0;
            while (last < entries) {
                last = Integer.parseInt(said.readLine());
            }
            return last;
        } finally {
            writer.toHandle().destroyForcibly();
            writer.waitFor();
        }
    }
}
