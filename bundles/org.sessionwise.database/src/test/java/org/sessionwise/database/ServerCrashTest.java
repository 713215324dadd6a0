package org.sessionwise.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sessionwise.database.trial.PostgresServer;

/** Takes the server away in the middle of the work, and gives it back. */
@EnabledIf("org.sessionwise.database.trial.TrialDatabase#isPostgresql")
@Timeout(600)
class ServerCrashTest {

    private static final int KILLS = 25;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(PostgresServer.Care.SAFE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsTorn() throws Exception {
        CrashReport report = new CrashReport("PostgreSQL server killed");
        try (EmbeddedDatabase database = EmbeddedDatabase.of(server.settings("crash"))) {
            Store store = Entries.in(database);
            int before = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                int last = writeAndKill(store, before, 5 + 7 * (kill % 6));
                server.startAgain();
                int count = Entries.count(store);
                report.add(last - before, last - count, Entries.isTorn(store));
                before = count;
            }
        }
        report.write();
        assertTrue(report.isClean(), report.line());
    }

    /** Kills the server while another thread writes; returns the last id that was acknowledged. */
    private int writeAndKill(Store store, int before, int writes) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger(before);
        CountDownLatch enough = new CountDownLatch(writes);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(
                () -> {
                    while (true) {
                        int next = acknowledged.get() + 1;
                        store.write(connection -> {
                            Entries.add(connection, next);
                            return null;
                        });
                        acknowledged.set(next);
                        enough.countDown();
                    }
                },
                task -> new Thread(task).start());
        assertTrue(enough.await(60, TimeUnit.SECONDS), () -> "the writer ended early: " + writer);
        server.kill();
        Exception ended = assertThrows(Exception.class, () -> writer.get(60, TimeUnit.SECONDS));
        assertEquals(DatabaseException.class, ended.getCause().getClass());
        return acknowledged.get();
    }

    @Test
    void nextUseAfterARestartWorks() {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(server.settings("restart"))) {
            Store store = Entries.in(database);
            add(store, 1);
            assertEquals(1, Entries.count(store));
            server.stop();

            String refusal = assertThrows(DatabaseException.class, () -> Entries.count(store))
                    .getMessage();
            assertTrue(refusal.contains("PostgreSQL 08001"), refusal);
            server.startAgain();

            assertEquals(1, Entries.count(store));
            add(store, 2);
        }
    }

    @Test
    void keptConnectionsThatWereLostAreReplacedUnseen() {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(server.settings("kept"))) {
            Store store = Entries.in(database);
            add(store, 1);
            assertEquals(1, Entries.count(store));
            server.kill();
            server.startAgain();

            add(store, 2);
            assertEquals(2, Entries.count(store));
        }
    }

    @Test
    void wrongPasswordIsSaidWithoutIt() {
        Map<String, String> settings = new HashMap<>(server.settings("wrong"));
        settings.put(".password", "open sesame");
        try (EmbeddedDatabase database = EmbeddedDatabase.of(settings)) {
            DatabaseException refusal = assertThrows(DatabaseException.class, () -> database.store("test", List.of())
                    .read(connection -> null));

            assertTrue(refusal.getMessage().contains("PostgreSQL 28P01"), refusal.getMessage());
            assertTrue(!refusal.toString().contains("sesame")
                    && !refusal.getCause().toString().contains("sesame"));
        }
    }

    private static void add(Store store, int id) {
        store.write(connection -> {
            Entries.add(connection, id);
            return null;
        });
    }
}
