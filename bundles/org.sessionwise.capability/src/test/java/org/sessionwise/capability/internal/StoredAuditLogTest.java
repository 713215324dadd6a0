package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;
import org.sessionwise.database.trial.TrialDatabase;

class StoredAuditLogTest {

    private static final Actor COORDINATOR = new Actor("coordinator");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path directory;

    private EmbeddedDatabase database;
    private StoredAuditLog log;
    private Store other;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        log = new StoredAuditLog(database, directory.resolve("audit-head"), Clock.fixed(NOON, ZoneOffset.UTC));
        other = database.store("other", List.of(Migration.of(1, "one", "CREATE TABLE other_row (id INTEGER)")));
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void newestEntryComesFirstAndAllOfItIsKept() {
        log.record(COORDINATOR, "template applied", "template main", "3 added");
        log.record(new Actor("system"), "job plans pulled", "source csv", "");

        assertEquals(
                List.of(
                        new AuditEntry(NOON, new Actor("system"), "job plans pulled", "source csv", ""),
                        new AuditEntry(NOON, COORDINATOR, "template applied", "template main", "3 added")),
                log.newest(10));
        assertEquals(1, log.newest(1).size());
        assertEquals(List.of(), log.newest(0));
    }

    @Test
    void entryGoesWithTheTransactionItBelongsTo() {
        assertThrows(
                IllegalStateException.class,
                () -> other.write(connection -> {
                    log.record(COORDINATOR, "template applied", "template main", "");
                    throw new IllegalStateException("the write fails after its entry");
                }));

        assertEquals(List.of(), log.newest(10));
    }

    @Test
    void databaseRefusesToChangeReplaceOrDeleteAnEntry() {
        log.record(COORDINATOR, "template applied", "template main", "3 added");

        assertRefused("UPDATE audit_entry SET actor = 'nobody'", "never changed");
        assertRefused("DELETE FROM audit_entry", "never deleted");
        String other = " INTO audit_entry (number, at, actor, action, subject, detail)"
                + " VALUES (1, '', 'nobody', '', '', '')";
        if (TrialDatabase.isPostgresql()) {
            assertRefused("INSERT" + other + " ON CONFLICT (number) DO UPDATE SET actor = 'nobody'", "never changed");
            assertRefused("TRUNCATE audit_entry", "never deleted");
        } else {
            assertRefused("INSERT OR REPLACE" + other, "never replaced");
        }
        assertEquals(COORDINATOR, log.newest(1).get(0).actor());
    }

    private void assertRefused(String sql, String reason) {
        DatabaseException refusal = assertThrows(
                DatabaseException.class,
                () -> other.write(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                }));
        assertTrue(((SQLException) refusal.getCause()).getMessage().contains(reason), refusal.getMessage());
    }
}
