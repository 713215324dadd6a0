package org.sessionwise.demo.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotaTest {

    private static final String HEADER = "person,duty,start,end\n";
    private static final String DAY = "1,Day,2015-08-05T09:00,2015-08-05T17:00\n";

    @TempDir
    Path directory;

    @BeforeEach
    void smallRota() throws IOException {
        write("staff.csv", "person,grade\n1,SpR\n");
        write("template-sessions.csv", HEADER + DAY);
        write("rostered-sessions.csv", HEADER + DAY);
    }

    @Test
    void byteOrderMarkQuotesAndFurtherColumnsAreUnderstood() throws IOException {
        write("staff.csv", "\uFEFFgrade,person,note\n\"SpR, acting\",\"1\",\n");

        Rota rota = Rota.read(directory, RotaTrustTest.SETTINGS);

        assertEquals("SpR, acting", rota.doctors().get(0).grade());
        assertEquals(1, rota.template().size());
    }

    @Test
    void timeThatIsNoneIsToldByLineAndColumn() throws IOException {
        write("template-sessions.csv", HEADER + DAY + "\n1,Day,2015-08-06T25:00,2015-08-06T17:00\n");

        assertProblem("template-sessions.csv, line 4, column start: is not a time such as 2015-08-05T09:00");
    }

    @Test
    void personWhoIsNotOnTheStaffIsToldWithoutTheName() throws IOException {
        write("rostered-sessions.csv", HEADER + "Dr Nobody,Day,2015-08-05T09:00,2015-08-05T17:00\n");

        assertProblem("rostered-sessions.csv, line 2, column person: is not in staff.csv");
    }

    @Test
    void missingColumnIsTold() throws IOException {
        write("staff.csv", "person\n1\n");

        assertProblem("staff.csv, line 1, column grade: the column is missing");
    }

    @Test
    void dayOutsideTheRotaIsTold() throws IOException {
        write("template-sessions.csv", HEADER + "1,Day,2016-02-03T09:00,2016-02-03T17:00\n");

        assertProblem("template-sessions.csv, line 2, column start: "
                + "is not on a day from 2015-08-05 until before 2016-02-03");
    }

    @Test
    void endBeforeTheStartIsTold() throws IOException {
        write("template-sessions.csv", HEADER + "1,Day,2015-08-05T09:00,2015-08-05T09:00\n");

        assertProblem("template-sessions.csv, line 2, column end: is not within the day after the start");
    }

    private void assertProblem(String message) {
        RotaFileException e = assertThrows(RotaFileException.class, () -> Rota.read(directory, RotaTrustTest.SETTINGS));
        assertEquals(message, e.getMessage());
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }
}
