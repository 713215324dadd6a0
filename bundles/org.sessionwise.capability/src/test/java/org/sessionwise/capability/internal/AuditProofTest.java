package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;
import org.sessionwise.database.trial.TrialDatabase;

/** The chain in a database whose owner has taken the triggers away. */
@Timeout(60)
class AuditProofTest {

    private static final Actor COORDINATOR = new Actor("coordinator");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Path headFile;
    private EmbeddedDatabase database;
    private Store owner;
    private StoredAuditLog log;

    @BeforeEach
    void open() {
        headFile = directory.resolve("outside").resolve("head");
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        owner = database.store("owner", List.of());
        log = null;
    }

    @AfterEach
    void close() {
        if (log != null) {
            log.close();
        }
        database.close();
    }

    @Test
    void headOutsideFollowsTheLog() throws Exception {
        write(3);

        HeadFile file = awaitHead(3);

        assertEquals(log.verify().head(), file.last().hash());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(headFile)));
        assertEquals(
                AuditProof.intact(3, file.last().hash()).entries(), log.verify().entries());
        assertEquals("", log.verify().fault());
    }

    @Test
    void headIsNotToldBeforeItsTransactionIsCommitted() throws Exception {
        write(1);
        HeadFile file = awaitHead(1);

        assertThrows(
                IllegalStateException.class,
                () -> owner.write(connection -> {
                    log.record(COORDINATOR, "template applied", "template main", "");
                    throw new IllegalStateException("the write fails after its entry");
                }));

        assertEquals(1, log.verify().entries());
        assertEquals(1, file.last().count());
        write(1);
        awaitHead(2);
        assertEquals("", log.verify().fault());
    }

    @Test
    void writersAtOnceMakeOneChain() throws Exception {
        write(1);
        CountDownLatch ended = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            new Thread(
                            () -> {
                                write(50);
                                ended.countDown();
                            },
                            "writer " + i)
                    .start();
        }
        ended.await();

        assertEquals(201, log.verify().entries());
        assertEquals("", log.verify().fault());
    }

    @Test
    void entriesOfAnEarlierReleaseAreLinkedOnce() throws Exception {
        owner = database.store("audit", Migration.fromResources(StoredAuditLog.class, "V001__create_audit_entry.sql"));
        for (int i = 0; i < 5; i++) {
            sql("INSERT INTO audit_entry (at, actor, action, subject, detail)"
                    + " VALUES ('2026-03-02T12:00:00Z', 'coordinator', 'template applied', 'template t" + i + "', '')");
        }

        assertEquals("", log().verify().fault());
        assertEquals(5, log.verify().entries());
        write(1);

        awaitHead(6);
        assertEquals("", log.verify().fault());
    }

    @Test
    void changedEntryIsFound() throws Exception {
        assertFound("does not follow", "UPDATE audit_entry SET actor = 'nobody' WHERE number = 3");
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        assertFound(
                "does not follow",
                "UPDATE audit_entry SET number = 1000 WHERE number = 3",
                "UPDATE audit_entry SET number = 3 WHERE number = 4",
                "UPDATE audit_entry SET number = 4 WHERE number = 1000");
    }

    @Test
    void entryThatWasTakenAwayIsFound() throws Exception {
        assertFound("entry of link 3 is missing", "DELETE FROM audit_entry WHERE number = 3");
    }

    @Test
    void entryThatWasTakenAwayWithItsLinkIsFound() throws Exception {
        assertFound(
                "does not follow",
                "DELETE FROM audit_entry WHERE number = 3",
                "DELETE FROM audit_link WHERE position = 3");
    }

    @Test
    void entryThatWasPutInIsFound() throws Exception {
        assertFound(
                "have no link",
                "INSERT INTO audit_entry (at, actor, action, subject, detail)"
                        + " VALUES ('2026-03-02T12:00:00Z', 'nobody', 'a', 'b', 'c')");
    }

    @Test
    void endThatWasCutOffIsFound() throws Exception {
        assertFound(
                "its end was cut off",
                "DELETE FROM audit_entry WHERE number > 7",
                "DELETE FROM audit_link WHERE position > 7");
    }

    @Test
    void endThatWasCutOffIsFoundAfterTheLogHasGrownAgain() throws Exception {
        prepared("DELETE FROM audit_entry WHERE number > 7", "DELETE FROM audit_link WHERE position > 7");

        write(10);

        assertTrue(
                log.verify().fault().contains("link 10 is not the one"),
                log.verify().fault());
    }

    @Test
    void logWithoutAnyLinkIsNotLinkedAnew() throws Exception {
        assertFound("have no link", "DELETE FROM audit_link");
        write(1);
        assertFalse(log.verify().isIntact());
    }

    @Test
    void headThatWasTakenAwayIsFoundAndNotWrittenAnew() throws Exception {
        write(3);
        awaitHead(3);
        Files.delete(headFile);

        write(1);

        assertTrue(
                log.verify().fault().contains("outside is missing"),
                log.verify().fault());
        assertFalse(Files.exists(headFile));
    }

    @Test
    void emptyFileAcceptsTheLogAsItIs() throws Exception {
        prepared("DELETE FROM audit_entry WHERE number > 7", "DELETE FROM audit_link WHERE position > 7");
        Files.writeString(headFile, "");

        assertEquals("", log.verify().fault());

        awaitHead(7);
    }

    @Test
    void lineThatACrashCutOffDoesNotCount() throws Exception {
        write(3);
        HeadFile file = awaitHead(3);
        Files.writeString(headFile, Files.readString(headFile) + "\n4 0123abc");

        assertEquals(3, file.last().count());
        write(1);

        awaitHead(4);
        assertEquals("", log.verify().fault());
    }

    private void assertFound(String words, String... sql) throws Exception {
        prepared(sql);
        assertTrue(log.verify().fault().contains(words), log.verify().fault());
    }

    private void prepared(String... sql) throws Exception {
        write(10);
        awaitHead(10);
        dropTriggers();
        for (String statement : sql) {
            sql(statement);
        }
    }

    private void dropTriggers() {
        if (TrialDatabase.isPostgresql()) {
            sql("ALTER TABLE audit_entry DISABLE TRIGGER USER");
            return;
        }
        sql("DROP TRIGGER audit_entry_is_not_changed");
        sql("DROP TRIGGER audit_entry_is_not_deleted");
        sql("DROP TRIGGER audit_entry_is_not_replaced");
    }

    private StoredAuditLog log() {
        if (log == null) {
            log = new StoredAuditLog(database, headFile, NOON);
        }
        return log;
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            log().record(COORDINATOR, "template applied", "template t" + i, i + " added");
        }
    }

    private HeadFile awaitHead(long count) throws Exception {
        HeadFile file = new HeadFile(headFile);
        while (file.last().count() < count) {
            Thread.onSpinWait();
        }
        return file;
    }

    private void sql(String sql) {
        owner.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
