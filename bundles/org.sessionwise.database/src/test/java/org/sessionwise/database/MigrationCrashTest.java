package org.sessionwise.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.trial.PostgresServer;
import org.sessionwise.database.trial.TrialDatabase;

/** Migrations that are killed at any moment, and those that two nodes begin together. */
@Timeout(600)
class MigrationCrashTest {

    private static final int KILLS = 20;
    private static final int STARTS = 50;
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    @TempDir
    Path directory;

    private final Random random = new Random(4711);
    private final Map<Integer, Integer> reached = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void killedNodeLeavesTheOldOrTheNewSchema() throws Exception {
        long whole = kill("whole", Long.MAX_VALUE);
        for (int kill = 0; kill < KILLS; kill++) {
            String home = "home" + kill;
            kill(home, (long) (random.nextDouble() * whole));
            look(TrialDatabase.settings(directory.resolve(home)));
        }
        assertEquals(List.of(), faults, "steps reached, and how often: " + reached);
    }

    /** Kills a node so long after it began to migrate, or waits for its end; returns how long it was at it. */
    private long kill(String home, long afterNanos) throws Exception {
        Process node = Child.run(MigratingNode.class, directory.resolve(home).toString());
        try (BufferedReader said = node.inputReader()) {
            assertEquals("ready", said.readLine());
            long start = System.nanoTime();
            if (afterNanos == Long.MAX_VALUE) {
                assertEquals("done", said.readLine());
            } else {
                until(start + afterNanos);
            }
            return System.nanoTime() - start;
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    @Test
    @EnabledIf("org.sessionwise.database.trial.TrialDatabase#isPostgresql")
    void killedServerLeavesTheOldOrTheNewSchema() throws Exception {
        try (PostgresServer server = PostgresServer.start(PostgresServer.Care.SAFE)) {
            long whole = 0;
            for (int kill = 0; kill <= KILLS; kill++) {
                Map<String, String> settings = server.settings("home" + kill);
                try (EmbeddedDatabase database = EmbeddedDatabase.of(settings)) {
                    database.store("other", List.of()).read(connection -> null);
                    long start = System.nanoTime();
                    CompletableFuture<Void> migrating =
                            CompletableFuture.runAsync(() -> MigratingNode.migrate(database), OWN_THREAD);
                    if (kill == 0) {
                        migrating.get(60, TimeUnit.SECONDS);
                        whole = System.nanoTime() - start;
                    }
                    until(start + (long) (random.nextDouble() * whole));
                    server.kill();
                    migrating.exceptionally(e -> null).get(60, TimeUnit.SECONDS);
                }
                server.startAgain();
                look(settings);
            }
        }
        assertEquals(List.of(), faults, "steps reached, and how often: " + reached);
    }

    private void look(Map<String, String> settings) {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(settings)) {
            int steps = MigratingNode.reached(database);
            reached.merge(steps, 1, Integer::sum);
            faults.addAll(MigratingNode.faults(database, steps));
            MigratingNode.migrate(database);
            faults.addAll(MigratingNode.faults(database, MigratingNode.STEPS));
        }
    }

    @Test
    void nodesThatStartTogetherApplyEachStepOnce() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            Map<String, String> settings = TrialDatabase.settings(directory.resolve("start" + start));
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<List<String>> one = starting(settings, together);
            CompletableFuture<List<String>> two = starting(settings, together);
            faults.addAll(one.get(60, TimeUnit.SECONDS));
            faults.addAll(two.get(60, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), faults);
    }

    private static CompletableFuture<List<String>> starting(Map<String, String> settings, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (EmbeddedDatabase database = EmbeddedDatabase.of(settings)) {
                        together.await();
                        MigratingNode.migrate(database);
                        return MigratingNode.faults(database, MigratingNode.STEPS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                OWN_THREAD);
    }

    /** A moment of the migration is what this test is about, so it waits for one. */
    private static void until(long nanoTime) {
        while (System.nanoTime() < nanoTime) {
            LockSupport.parkNanos(Math.min(nanoTime - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1)));
        }
    }
}
