package org.sessionwise.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.trial.TrialDatabase;

@Timeout(30)
class MigrationTest {

    private static final Migration ONE = Migration.of(1, "V001__one.sql", "CREATE TABLE log (step INTEGER);\n");
    private static final Migration TWO = Migration.of(2, "V002__two.sql", "INSERT INTO log VALUES (2);\n");
    private static final Migration FIVE = Migration.of(5, "V005__five.sql", "INSERT INTO log VALUES (5);\n");

    @TempDir
    Path directory;

    @Test
    void stepsRunOnceInOrder() {
        assertEquals(List.of(2), steps(ONE, TWO));
        assertEquals(List.of(2), steps(ONE, TWO));
        assertEquals(List.of(2, 5), steps(ONE, TWO, FIVE));
    }

    @Test
    void updatedOwnerBringsItsNewStepsWithoutReopening() {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
            assertEquals(List.of(), steps(database, ONE));
            assertEquals(List.of(2), steps(database, ONE, TWO));
        }
    }

    @Test
    void changedStepIsRefusedByName() {
        steps(ONE, TWO);

        String message = refusal(ONE, Migration.of(2, "V002__two.sql", "INSERT INTO log VALUES (3);\n"));

        assertTrue(
                message.startsWith("migration V002__two.sql of test was changed after it had been applied"), message);
        assertEquals(List.of(2), steps(ONE, TWO));
    }

    @Test
    void newerDatabaseIsRefused() {
        steps(ONE, TWO);

        String message = refusal(ONE);

        assertTrue(message.startsWith("migration V002__two.sql of test is in the database and not in this"), message);
        assertTrue(message.contains("the database is newer"), message);
    }

    @Test
    void stepSlippedInBetweenIsRefused() {
        steps(ONE, FIVE);

        String message = refusal(ONE, TWO, FIVE);

        assertTrue(message.contains("this program has V002__two.sql in its place"), message);
    }

    @Test
    void stepThatFailsHalfWayLeavesTheStepsBefore() {
        String halfWay = "INSERT INTO log VALUES (3);\nINSERT INTO nowhere VALUES (3);\n";

        String message = refusal(ONE, TWO, Migration.of(3, "V003__bad.sql", halfWay));

        assertEquals("migration V003__bad.sql of test failed; nothing of it was kept", message);
        assertEquals(List.of(2), steps(ONE, TWO));
    }

    @Test
    void brokenOwnerDoesNotBlockAnother() {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
            Store broken = database.store("broken", List.of(Migration.of(1, "V001__bad.sql", "CREATE nonsense;")));

            assertEquals(List.of(2), steps(database, ONE, TWO));
            assertThrows(DatabaseException.class, () -> broken.read(connection -> null));
        }
    }

    @Test
    void stepMustNotEndItsTransaction() {
        assertThrows(
                IllegalArgumentException.class,
                () -> steps(ONE, Migration.of(2, "V002__two.sql", "INSERT INTO log VALUES (2);\nCOMMIT;\n")));
        assertEquals(List.of(), steps(ONE));
    }

    @Test
    void lineEndsDoNotCount() {
        assertEquals(
                Migration.of(1, "a", "CREATE TABLE t (\n  i INTEGER);\n").checksum(),
                Migration.of(1, "a", "CREATE TABLE t (\r\n  i INTEGER);\r\n").checksum());
        assertNotEquals(ONE.checksum(), TWO.checksum());
    }

    @Test
    void filesCarryTheirNumber() {
        assertEquals(
                List.of(1, 2), Entries.SCHEMA.stream().map(Migration::number).toList());
        assertThrows(IllegalArgumentException.class, () -> Migration.fromResources(Entries.class, "V003__nowhere.sql"));
        assertThrows(IllegalArgumentException.class, () -> Migration.fromResources(Entries.class, "create.sql"));
    }

    @Test
    void numbersRise() {
        assertThrows(IllegalArgumentException.class, () -> steps(TWO, ONE));
        assertThrows(IllegalArgumentException.class, () -> Migration.of(0, "zero", "SELECT 1"));
    }

    private List<Integer> steps(Migration... migrations) {
        try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
            return steps(database, migrations);
        }
    }

    private static List<Integer> steps(EmbeddedDatabase database, Migration... migrations) {
        return database.store("test", Stream.of(migrations).toList()).read(connection -> {
            List<Integer> found = new ArrayList<>();
            try (ResultSet rows = connection.createStatement().executeQuery("SELECT step FROM log ORDER BY step")) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
            return found;
        });
    }

    private String refusal(Migration... migrations) {
        return assertThrows(DatabaseException.class, () -> steps(migrations)).getMessage();
    }
}
