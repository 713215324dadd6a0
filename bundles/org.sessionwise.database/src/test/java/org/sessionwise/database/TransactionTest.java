package org.sessionwise.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.trial.TrialDatabase;

@Timeout(30)
class TransactionTest {

    /** A thread for each task: the common pool has one only on two cores, and a test that blocks it would block the next. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private static final String ON_POSTGRESQL = "org.sessionwise.database.trial.TrialDatabase#isPostgresql";

    @TempDir
    Path directory;

    private EmbeddedDatabase database;
    private Store store;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory.resolve("home")));
        store = Entries.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void askingForAStoreTouchesNoDisk() {
        assertTrue(Files.notExists(directory.resolve("home")));
        assertSame(store, Entries.in(database));
    }

    @Test
    void writtenRowsAreThereAfterReopening() {
        add(1);
        database.close();

        try (EmbeddedDatabase again = EmbeddedDatabase.of(TrialDatabase.settings(directory.resolve("home")))) {
            assertEquals(1, Entries.count(Entries.in(again)));
        }
    }

    @Test
    @DisabledIf(ON_POSTGRESQL)
    void commitsAreFlushedAndForeignKeysEnforced() {
        List<String> settings = store.write(connection -> List.of(
                text(connection, "PRAGMA journal_mode"),
                text(connection, "PRAGMA synchronous"),
                text(connection, "PRAGMA foreign_keys")));

        assertEquals(List.of("wal", "2", "1"), settings);
    }

    @Test
    void uncheckedExceptionPassesThroughAndRollsBack() {
        IllegalStateException thrown = new IllegalStateException("no");

        IllegalStateException seen = assertThrows(
                IllegalStateException.class,
                () -> store.write(connection -> {
                    Entries.add(connection, 1);
                    throw thrown;
                }));

        assertSame(thrown, seen);
        assertEquals(0, Entries.count(store));
    }

    @Test
    void hiddenSqlExceptionNeverLooksLikeACommit() {
        add(1);

        boolean committed = true;
        try {
            store.write(connection -> {
                Entries.add(connection, 2);
                assertThrows(SQLException.class, () -> Entries.add(connection, 1));
                return null;
            });
        } catch (DatabaseException e) {
            committed = false;
        }

        assertEquals(committed ? 2 : 1, Entries.count(store));
    }

    @Test
    void sqlExceptionRollsBackAndNamesTheCode() {
        add(1);

        DatabaseException seen = assertThrows(
                DatabaseException.class,
                () -> store.write(connection -> {
                    Entries.add(connection, 2);
                    Entries.add(connection, 1);
                    return null;
                }));

        String code = TrialDatabase.isPostgresql() ? "PostgreSQL 23505, entry_pkey" : "SQLITE_CONSTRAINT_PRIMARYKEY";
        assertTrue(seen.getMessage().contains(code), seen.getMessage());
        assertTrue(seen.getCause() instanceof SQLException);
        assertEquals(1, Entries.count(store));
        add(2);
    }

    @Test
    void writesOfTwoStoresAreOneTransaction() {
        Store other = database.store("other", List.of(Migration.of(1, "one", "CREATE TABLE other_row (id INTEGER)")));

        assertThrows(
                IllegalStateException.class,
                () -> store.write(connection -> {
                    Entries.add(connection, 1);
                    other.write(inner -> inner.createStatement().executeUpdate("INSERT INTO other_row VALUES (1)"));
                    assertEquals(1, Entries.count(store), "a joined read sees what was written");
                    throw new IllegalStateException("no");
                }));

        assertEquals(0, Entries.count(store));
        assertEquals(0, other.<Integer>read(c -> Entries.number(c, "SELECT count(*) FROM other_row")));
    }

    @Test
    void hiddenFailureOfJoinedWorkStillRollsBack() {
        assertThrows(
                DatabaseException.class,
                () -> store.write(connection -> {
                    Entries.add(connection, 1);
                    assertThrows(
                            IllegalStateException.class,
                            () -> store.write(inner -> {
                                throw new IllegalStateException("hidden");
                            }));
                    return null;
                }));

        assertEquals(0, Entries.count(store));
    }

    @Test
    void storeFirstUsedInsideAWriteIsMigratedWithIt() {
        List<Migration> schema = List.of(Migration.of(1, "one", "CREATE TABLE late_row (id INTEGER)"));
        add(1);

        assertThrows(
                IllegalStateException.class,
                () -> store.write(connection -> {
                    database.store("late", schema).read(c -> Entries.number(c, "SELECT count(*) FROM late_row"));
                    throw new IllegalStateException("no");
                }));

        Store late = database.store("late", schema);
        assertEquals(0, late.<Integer>read(c -> Entries.number(c, "SELECT count(*) FROM late_row")));
    }

    @Test
    void readCannotWrite() {
        assertThrows(
                DatabaseException.class,
                () -> store.read(connection -> {
                    Entries.add(connection, 1);
                    return null;
                }));
        assertThrows(IllegalStateException.class, () -> store.read(c -> store.write(inner -> null)));
        assertEquals(0, Entries.count(store));
    }

    @Test
    void workCannotEndTheTransactionNorKeepTheConnection() {
        List<Connection> kept = new ArrayList<>();
        store.write(connection -> {
            kept.add(connection);
            assertThrows(SQLException.class, connection::commit);
            assertThrows(SQLException.class, connection::close);
            return null;
        });

        assertThrows(SQLException.class, () -> kept.get(0).createStatement());
    }

    @Test
    void readerSeesItsSnapshotWhileAnotherWrites() throws Exception {
        add(1);
        store.read(connection -> {
            assertEquals(1, Entries.number(connection, "SELECT count(*) FROM entry"));
            inAnotherThread(() -> add(2));
            assertEquals(1, Entries.number(connection, "SELECT count(*) FROM entry"));
            return null;
        });
        assertEquals(2, Entries.count(store));
    }

    @Test
    void forgottenStatementDoesNotKeepTheSnapshot() {
        add(1);
        add(2);
        store.read(connection -> {
            ResultSet forgotten = connection.createStatement().executeQuery("SELECT id FROM entry");
            return forgotten.next();
        });
        add(3);

        assertEquals(3, Entries.count(store));
    }

    @Test
    void incrementsOfEightThreadsAddUp() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 50; n++) {
                        store.write(this::increment);
                        Entries.count(store);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(25, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(400, store.<Integer>read(c -> Entries.number(c, "SELECT last FROM head")));
    }

    private int increment(Connection connection) throws SQLException {
        int last = Entries.number(connection, "SELECT last FROM head");
        return connection.createStatement().executeUpdate("UPDATE head SET last = " + (last + 1));
    }

    @Test
    void closeWaitsForWorkInFlightAndRefusesNewWork() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(
                () -> store.write(connection -> {
                    Entries.add(connection, 1);
                    inside.countDown();
                    await(goOn);
                    return Entries.count(store);
                }),
                OWN_THREAD);
        inside.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(database::close, OWN_THREAD);
        untilRefused();
        assertEquals(false, closing.isDone());
        goOn.countDown();

        assertEquals(1, work.get());
        closing.get();
        try (EmbeddedDatabase again = EmbeddedDatabase.of(TrialDatabase.settings(directory.resolve("home")))) {
            assertEquals(1, Entries.count(Entries.in(again)));
        }
    }

    @Test
    void closeInterruptsAStatementThatNeverEnds() throws Exception {
        String endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(
                () -> store.write(connection -> {
                    Entries.add(connection, 1);
                    inside.countDown();
                    return Entries.number(connection, endless);
                }),
                OWN_THREAD);
        inside.await();

        long start = System.nanoTime();
        database.close();

        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(6));
        Exception ended = assertThrows(Exception.class, () -> work.get(1, TimeUnit.SECONDS));
        String code = TrialDatabase.isPostgresql() ? "PostgreSQL 57014" : "SQLITE_INTERRUPT";
        assertTrue(
                ended.getCause().getMessage().contains(code), ended.getCause().getMessage());
    }

    private void untilRefused() throws InterruptedException {
        while (true) {
            try {
                Entries.count(store);
                Thread.onSpinWait();
            } catch (DatabaseException e) {
                assertEquals("the database is closed", e.getMessage());
                return;
            }
        }
    }

    private void add(int id) {
        store.write(connection -> {
            Entries.add(connection, id);
            return null;
        });
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.getString(1);
        }
    }

    private static void inAnotherThread(Runnable action) {
        CompletableFuture.runAsync(action, OWN_THREAD).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
