package org.sessionwise.database.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void semicolonEndsAStatement() {
        assertEquals(List.of("A", "B"), SqlScript.statements("A;\nB;\n"));
        assertEquals(List.of("A", "B"), SqlScript.statements("A; B"));
        assertEquals(List.of(), SqlScript.statements("\n-- nothing;\n;\n"));
    }

    @Test
    void quotesAndCommentsHideSemicolons() {
        assertEquals(
                List.of("INSERT INTO \"a;b\" VALUES ('it''s;')", "B"),
                SqlScript.statements("INSERT INTO \"a;b\" VALUES ('it''s;');\n/* x;\ny */ -- z;\nB;"));
        assertEquals(List.of("SELECT 4 - 2 / 1"), SqlScript.statements("SELECT 4 - 2 / 1;"));
    }

    @Test
    void triggerStaysWhole() {
        String trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND";

        assertEquals(List.of(trigger, "B"), SqlScript.statements(trigger + ";\nB;\n"));
    }

    @Test
    void statementsThatEndTheTransactionAreRefused() {
        for (String sql : List.of("commit", "BEGIN", "END", "PRAGMA foreign_keys = OFF", "VACUUM")) {
            assertThrows(IllegalArgumentException.class, () -> SqlScript.statements("A;\n" + sql + ";"));
        }
    }
}
