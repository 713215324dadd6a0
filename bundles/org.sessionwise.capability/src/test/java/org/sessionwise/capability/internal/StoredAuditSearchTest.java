package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

@Timeout(60)
class StoredAuditSearchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path directory;

    private EmbeddedDatabase database;
    private StoredAuditLog log;
    private StoredAuditSearch search;
    private Instant now = NOON;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        log = new StoredAuditLog(database, directory.resolve("audit-head"), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        search = new StoredAuditSearch(database);
        write("ann", "capability switched on", "department surgery, entitlement", "");
        write("bob", "template applied", "template main", "3 added");
        write("ann", "exported", "department surgery", "100% of it_all");
        write("ann", "exported", "department surgery-two", "");
    }

    /** Each entry an hour after the one before. */
    private void write(String actor, String action, String subject, String detail) {
        log.record(new Actor(actor), action, subject, detail);
        now = now.plusSeconds(3_600);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void everythingComesNewestFirstPageByPage() {
        List<String> subjects = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            AuditPage page = search.find(AuditQuestion.all(), cursor, 3);
            page.entries().forEach(entry -> subjects.add(entry.subject()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(
                List.of(
                        "department surgery-two",
                        "department surgery",
                        "template main",
                        "department surgery, entitlement"),
                subjects);
    }

    @Test
    void periodIncludesItsStartAndExcludesItsEnd() {
        AuditQuestion hour =
                AuditQuestion.all().between(Optional.of(NOON.plusSeconds(3_600)), Optional.of(NOON.plusSeconds(7_200)));

        assertEquals(List.of("template applied"), actions(hour));
        assertEquals(List.of(), actions(AuditQuestion.all().between(Optional.of(now), Optional.empty())));
        assertEquals(
                4,
                actions(AuditQuestion.all().between(Optional.of(NOON.minusSeconds(9)), Optional.empty()))
                        .size());
        assertEquals(List.of(), actions(AuditQuestion.all().between(Optional.empty(), Optional.of(NOON))));
    }

    @Test
    void actorIsTheWholeIdAndActionAndSubjectBeginSo() {
        assertEquals(List.of("template applied"), actions(AuditQuestion.all().by("bob")));
        assertEquals(List.of(), actions(AuditQuestion.all().by("bo")));
        assertEquals(
                List.of("capability switched on"), actions(AuditQuestion.all().about("Capability", "")));
        assertEquals(List.of("template applied"), actions(AuditQuestion.all().about("", "TEMPLATE m")));
        assertEquals(List.of(), actions(AuditQuestion.all().about("switched", "")));
    }

    @Test
    void textIsFoundAnywhereAsItIsTyped() {
        assertEquals(List.of("template applied"), actions(AuditQuestion.all().with("3 ADDED")));
        assertEquals(List.of("exported"), actions(AuditQuestion.all().with("0% of it_")));
        assertEquals(List.of(), actions(AuditQuestion.all().with("0%of")));
        assertEquals(List.of(), actions(AuditQuestion.all().with("itxall")));
    }

    @Test
    void capitalsBeyondAsciiAndLettersOfTwoUnitsAreFoundAsTheyStand() {
        write("ann", "Évidence taken", "department \uD83C\uDFE5 École, X", "by Élise");

        assertEquals(List.of("Évidence taken"), actions(AuditQuestion.all().with("Élise")));
        assertEquals(List.of("Évidence taken"), actions(AuditQuestion.all().about("Évid", "")));
        assertEquals(
                List.of("Évidence taken"), actions(AuditQuestion.all().about("", "DEPARTMENT \uD83C\uDFE5 École")));
        assertEquals(
                List.of("Évidence taken"), actions(AuditQuestion.all().only(List.of("department \uD83C\uDFE5 École"))));
    }

    @Test
    void placesAreWholeSubjectsAndWhatIsOfThem() {
        assertEquals(
                List.of("exported", "capability switched on"),
                actions(AuditQuestion.all().only(List.of("department surgery"))));
        assertEquals(List.of(), actions(AuditQuestion.all().only(List.of())));
    }

    @Test
    void cursorOfNobodyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> search.find(AuditQuestion.all(), Optional.of("x"), 1));
    }

    /** Of what SQLite plans, since the other database plans by what it counted. */
    @Test
    void oneUsersEntriesAreReadByTheIndexAndAPageOfAllByTheNumbers() {
        if (!TrialDatabase.isPostgresql()) {
            assertTrue(plan(AuditQuestion.all().by("ann")).contains("audit_entry_of_actor"));
            assertTrue(plan(AuditQuestion.all()).contains("PRIMARY KEY"));
        }
    }

    private String plan(AuditQuestion question) {
        AuditConditions conditions = new AuditConditions(question, 0, Long.MAX_VALUE);
        return database.store(StoredAuditLog.OWNER, StoredAuditLog.SCHEMA).read(connection -> {
            try (PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN SELECT number FROM"
                    + " audit_entry WHERE " + conditions.sql() + " ORDER BY number DESC LIMIT ?")) {
                explain.setInt(conditions.set(explain), 10);
                StringBuilder steps = new StringBuilder();
                ResultSet rows = explain.executeQuery();
                while (rows.next()) {
                    steps.append(rows.getString("detail")).append('\n');
                }
                return steps.toString();
            }
        });
    }

    private List<String> actions(AuditQuestion question) {
        return search.find(question, Optional.empty(), 10).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
