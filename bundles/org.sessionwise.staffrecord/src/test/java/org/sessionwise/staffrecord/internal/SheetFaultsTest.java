package org.sessionwise.staffrecord.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.staff.StaffRecords.Step;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;

class SheetFaultsTest extends SheetTrial {

    @Test
    void aFaultTellsLineColumnExpectationAndRemedy() throws Exception {
        StaffSheetReport report = put(Step.CHECK, "staff,in_training\r\n101,no\r\n\r\n102,maybe\r\n");

        assertEquals(
                List.of(new RefusedRow(
                        4,
                        "102",
                        "in_training",
                        "yes or no",
                        "Write yes for a doctor in training, else no; or leave it empty. (IN-03)")),
                report.refused());
    }

    @Test
    void aRowOfVeryManyCellsIsNotCutUp() throws Exception {
        String header = "staff" + ",x".repeat(1_000_000);

        StaffSheetReport wideHeader = put(Step.CHECK, header + "\n101\n");
        StaffSheetReport wideRow = put(Step.CHECK, "staff,grade\n101" + ",".repeat(1_000_000) + "\n");

        assertEquals(List.of("1  "), faults(wideHeader));
        assertEquals(List.of("2  "), faults(wideRow));
        assertEquals("at most 100 cells in a row", wideRow.refused().get(0).expected());
    }

    @Test
    void ofVeryManyFaultsTheFirstAreToldAndHowManyThereAre() throws Exception {
        StaffSheetReport report = put(Step.CHECK, "staff,grade\n" + "999,A\n".repeat(20_000));

        assertEquals(StaffSheets.MOST_FAULTS + 1, report.refused().size());
        RefusedRow last = report.refused().get(StaffSheets.MOST_FAULTS);
        assertEquals("no more than 1000 faults; there are 20000", last.expected());
        assertEquals(1_002, last.line());
    }

    @Test
    void noCharacterIsCutInHalf() throws Exception {
        String half = "x".repeat(79);

        StaffSheetReport row = put(Step.CHECK, "staff,grade\n" + half + "\ud83d\ude00,A\n");
        StaffSheetReport heading = put(Step.CHECK, "staff," + half + "\ud83d\ude00\n101,A\n");

        assertEquals(half, row.refused().get(0).staff());
        assertEquals(half, heading.refused().get(0).column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u200f", "\u202e", "\u2066", "\ufeff"})
    void whatNobodySeesMakesNoOtherTeam(String unseen) throws Exception {
        assertEquals(List.of("2 101 team"), faults(put(Step.CHECK, "staff,team\n101,Red" + unseen + " team\n")));
    }

    @Test
    void everyFaultOfARowIsTold() throws Exception {
        StaffSheetReport report = put(
                Step.CHECK,
                "staff,grade,registration,line_manager,in_training\n101," + "x".repeat(101) + ",1234567,777,true\n");

        assertEquals(
                List.of("2 101 grade", "2 101 in_training", "2 101 line_manager", "2 101 registration"),
                faults(report).stream().sorted().toList());
    }

    @Test
    void aPersonWithTwoRowsHasNone() throws Exception {
        StaffSheetReport report = put(Step.GOOD_ROWS, "staff,grade\n101,A\n102,B\n101,C\n");

        assertEquals(List.of("2 101 staff", "4 101 staff"), faults(report));
        assertEquals("", person("101").grade());
        assertEquals("B", person("102").grade());
    }

    @Test
    void aRowWithoutAKeyOrWithThatOfAnotherDepartmentIsRefused() throws Exception {
        assertEquals(
                List.of("2  staff", "3 201 staff", "4 1O1 staff"),
                faults(put(Step.CHECK, "staff,grade\n,A\n201,B\n1O1,C\n")));
    }

    @Test
    void anAssignmentNumberThatSomebodyElseHasIsRefusedWhoeverHasIt() throws Exception {
        keep("staff,assignment_number\n101,20001\n");

        assertEquals(
                List.of("2 102 assignment_number"),
                faults(put(Step.CHECK, "staff,assignment_number\n102,20001\n")),
                "kept of somebody without a row");
        assertEquals(
                List.of("2 102 assignment_number", "3 103 assignment_number"),
                faults(put(Step.CHECK, "staff,assignment_number\n102,a7\n103,A7\n")),
                "two rows at once: nobody knows who is right");
        assertEquals(
                List.of("3 102 assignment_number"),
                faults(put(Step.CHECK, "staff,assignment_number\n101,20001\n102,20001\n")),
                "a row that says what is kept is not to blame");
    }

    @Test
    void twoPeopleMaySwapTheirNumbers() throws Exception {
        keep("staff,assignment_number\n101,20001\n102,20002\n");

        StaffSheetReport report = keep("staff,assignment_number\n101,20002\n102,20001\n");

        assertEquals(new StaffSheetReport(true, 2, 0, List.of()), report);
        assertEquals(Optional.of("20002"), person("101").assignmentNumber());
    }

    @Test
    void aNumberIsNotFreeIfTheRowThatGivesItUpIsRefused() throws Exception {
        keep("staff,assignment_number\n101,20001\n102,20002\n103,20003\n");

        StaffSheetReport report = put(Step.GOOD_ROWS, "staff,assignment_number\n101,20002\n102,20003\n103,20003\n");

        assertEquals(List.of("2 101 assignment_number", "3 102 assignment_number"), faults(report));
        assertEquals(Optional.of("20001"), person("101").assignmentNumber());
    }

    @Test
    void nobodyManagesThemselvesNotEvenThroughOthers() throws Exception {
        assertEquals(List.of("2 101 line_manager"), faults(put(Step.CHECK, "staff,line_manager\n101,101\n")));
        assertEquals(
                List.of("2 101 line_manager", "3 102 line_manager", "4 103 line_manager"),
                faults(put(Step.CHECK, "staff,line_manager\n101,102\n102,103\n103,101\n")));
        keep("staff,line_manager\n101,102\n102,103\n");
        assertEquals(List.of("2 103 line_manager"), faults(put(Step.GOOD_ROWS, "staff,line_manager\n103,101\n")));
        assertTrue(keep("staff,line_manager\n103,101\n102,\n").kept(), "one link is taken out in the same sheet");
    }

    @Test
    void aManagerMayBeOfAnotherDepartment() throws Exception {
        assertTrue(keep("staff,line_manager\n101,201\n").kept());
        assertEquals(List.of("2 102 line_manager"), faults(put(Step.CHECK, "staff,line_manager\n102,202\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000B", "A\tB", "\"A\nB\"", "A\u2028B", "A\u202eB", "A\u007fB"})
    void whatNobodySeesIsRefused(String grade) throws Exception {
        assertEquals(List.of("2 101 grade"), faults(put(Step.CHECK, "staff,grade\n101," + grade + "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-5", "@x", "'=1", "''@x", "\uFF1D1", "'quoted", "'"})
    void whatLooksLikeAFormulaIsKeptAsTextAndWrittenSoThatNobodyRunsIt(String team) throws Exception {
        keep("staff,team\n101," + (team.equals("'=1") || team.equals("''@x") ? "'" + team : team) + "\n");

        String written = sheet().lines().skip(1).findFirst().orElseThrow();
        assertEquals(team, record.teams(WARD).get(0).name());
        assertFalse(written.matches(".*,[=+@-].*"), written);
        assertFalse(keep(sheet()).kept(), "put back as it is, nothing changes");
        assertEquals(team, record.teams(WARD).get(0).name());
    }

    @Test
    void aHostsKeyOrNameThatLooksLikeAFormulaGoesOutAndComesBack() throws Exception {
        hire("1", "=104", "=cmd|'/c calc'!A0");

        assertTrue(sheet().contains("\r\n'=104,'=cmd|'/c calc'!A0,"));
        assertTrue(keep("staff,grade\n'=104,A\n").kept());
        assertEquals("A", person("=104").grade());
    }

    @Test
    void semicolonsAMarkAndOldLineEndsAreRead() throws Exception {
        assertTrue(keep("\uFEFFstaff;team;grade\r101;\"Red; and blue\";\"\"\"A\"\"\"\r102;Red, Blue\r")
                .kept());

        assertEquals("\"A\"", person("101").grade());
        assertEquals(
                List.of("Red, Blue", "Red; and blue"),
                record.teams(WARD).stream().map(team -> team.name()).toList());
    }

    @Test
    void headingsInCapitalsSpacesAroundAndEmptyColumnsAtTheEndDoNotMatter() throws Exception {
        assertTrue(
                keep(" STAFF , Grade,,\n 101 ,  Senior \u00a0 nurse ,,\n,,,\n").kept());
        assertEquals("Senior nurse", person("101").grade());
    }

    @Test
    void theWholeSheetIsRefusedWithoutAHeaderItCanTrust() throws Exception {
        assertEquals(List.of("1  staff"), faults(put(Step.GOOD_ROWS, "101,Amy Ash,Red\n")));
        assertEquals(List.of("1  "), faults(put(Step.GOOD_ROWS, "")));
        assertEquals(List.of("1  "), faults(put(Step.GOOD_ROWS, "\uFEFF\r\n\r\n")));
        assertEquals(List.of("3  staff"), faults(put(Step.GOOD_ROWS, ",,\n\"\"\n101\n")));
        assertEquals(List.of("1  staff"), faults(put(Step.GOOD_ROWS, "\u00a0\n101\n")));
        assertEquals(
                List.of("1  shoe size", "1  grade"),
                faults(put(Step.GOOD_ROWS, "staff,shoe size,grade,grade\n101,9,A,B\n")));
        assertEquals("", person("101").grade());
    }

    @Test
    void brokenQuotesRefuseTheSheetAtTheirLine() throws Exception {
        assertEquals(List.of("3  "), faults(put(Step.GOOD_ROWS, "staff,grade\n101,A\n102,\"B\n103,C\n")));
        assertEquals(List.of("2  "), faults(put(Step.GOOD_ROWS, "staff,grade\n101,\"A\"x\n102,B\n")));
        assertEquals("", person("102").grade());
    }

    @Test
    void moreCellsThanHeadingsAreAFaultAndFewerAreEmpty() throws Exception {
        assertEquals(List.of("2 101 "), faults(put(Step.CHECK, "staff,grade\n101,A,B\n102\n")));
    }

    @Test
    void linesInsideQuotesAreCounted() throws Exception {
        assertEquals(
                List.of("4 999 staff"),
                faults(put(Step.CHECK, "staff,name,grade\r\n101,\"Amy\r\nAsh\",A\r\n999,x,y\r\n")));
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLine() throws Exception {
        byte[] sheet = "staff,team\n101,Zo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1);

        StaffSheetReport report = sheets.put(WARD, sheet, Step.GOOD_ROWS, ADMINISTRATOR);

        assertEquals(
                "text in UTF-8, which line 2 is not", report.refused().get(0).expected());
        assertEquals(1, report.refused().size());
        byte[] cut = Arrays.copyOf("staff\n101\u00eb".getBytes(StandardCharsets.UTF_8), 10);
        assertEquals(
                1, sheets.put(WARD, cut, Step.CHECK, ADMINISTRATOR).refused().size());
    }

    @Test
    void tooManyRowsOrBytesAreRefusedAsAWhole() throws Exception {
        String rows = "101,A\n".repeat(20_000);
        assertEquals(
                "one row for each person",
                put(Step.CHECK, "staff,grade\n" + rows).refused().get(0).expected(),
                "each row by itself");
        assertEquals(
                "at most 20,000 rows",
                put(Step.CHECK, "staff,grade\n" + rows + "102,B\n")
                        .refused()
                        .get(0)
                        .expected());
        assertEquals(
                "at most 5 MiB",
                sheets.put(WARD, new byte[5 * 1024 * 1024 + 1], Step.CHECK, ADMINISTRATOR)
                        .refused()
                        .get(0)
                        .expected());
    }
}
