package org.sessionwise.staffrecord.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.staff.StaffRecords.Step;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;

/**
 * Every malformed class of a sheet as our reliability notes list them: refused with its code, the sheet whole or one row of
 * it, or accepted as stated. Of a sheet that is refused nothing is kept; beside a row that is refused, the good ones are.
 */
@Timeout(120)
class InputMatrixTest extends SheetTrial {

    private static final String GOOD = "staff,grade,team\n101,A,Red\n102,B,Blue\n";
    private static final String MARK = "S4711 Dr Who";

    /**
     * One row.
     *
     * @param refused {@code sheet}, the column of the row of person 102, or {@code nothing}
     */
    record Row(String malformed, String code, String refused, byte[] bytes) {

        @Override
        public String toString() {
            return malformed + " " + code;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Row sheet(String malformed, String code, String text) {
        return sheet(malformed, code, bytes(text));
    }

    private static Row sheet(String malformed, String code, byte[] bytes) {
        return new Row(malformed, code, "sheet", bytes);
    }

    private static Row cell(String malformed, String code, String column, String value) {
        return new Row(malformed, code, column, bytes("staff," + column + "\n101,\n102," + value + "\n"));
    }

    private static Row taken(String accepted, byte[] bytes) {
        return new Row(accepted, "", "nothing", bytes);
    }

    static Stream<Row> rows() {
        return Stream.of(tables(), encodings(), cells()).flatMap(rows -> rows);
    }

    private static Stream<Row> tables() {
        return Stream.of(
                sheet("empty", "IN-01", ""),
                sheet("blank", "IN-01", "\r\n ,\n"),
                sheet("no heading", "IN-04", "101,A\n"),
                sheet("unknown column", "IN-03", "staff,shoe size\n101,9\n"),
                sheet("column twice", "IN-02", "staff,grade,Grade\n101,A,B\n"),
                sheet("quote that is not closed", "IN-20", GOOD.replace("Blue", "\"" + MARK)),
                sheet("text after a quote", "IN-20", GOOD.replace("Blue", "\"B\"" + MARK)),
                sheet("1,000,000 columns in the heading", "IN-20", "staff" + ",x".repeat(1_000_000) + "\n101\n"),
                sheet("1,000,000 cells in a row", "IN-20", GOOD + "103" + ",".repeat(1_000_000) + "\n"),
                sheet("20,001 rows", "IN-08", "staff\n" + "101\n".repeat(20_001)),
                sheet("line of 50 MB", "IN-08", new byte[50_000_000]),
                new Row("cell too many", "IN-20", "", bytes(GOOD.replace("Blue", "Blue,more"))),
                taken("cell too few", bytes(GOOD.replace(",Blue", ""))));
    }

    private static Stream<Row> encodings() {
        Charset windows = Charset.forName("windows-1252");
        String text = GOOD.replace("Red", "Zo\u00eb");
        return Stream.of(
                sheet("windows-1252", "IN-21", text.getBytes(windows)),
                sheet("UTF-16 with mark", "IN-21", text.getBytes(StandardCharsets.UTF_16)),
                sheet("UTF-16LE without mark", "IN-21", text.getBytes(StandardCharsets.UTF_16LE)),
                sheet("UTF-16BE without mark", "IN-21", text.getBytes(StandardCharsets.UTF_16BE)),
                sheet("UTF-32", "IN-21", text.getBytes(Charset.forName("UTF-32"))),
                taken("UTF-8", bytes(text)),
                taken("UTF-8 with mark", bytes("\uFEFF" + text)),
                taken("line ends of Windows", bytes(text.replace("\n", "\r\n"))),
                taken("line ends of old Macs", bytes(text.replace("\n", "\r"))),
                taken("mixed line ends", bytes("staff,grade\r\n101,A\r102,B\n\r\n103,C")));
    }

    private static Stream<Row> cells() {
        return Stream.of(
                new Row("person of nowhere", "IN-13", "staff", bytes("staff,grade\n101,A\n" + MARK + ",B\n")),
                cell("101 characters", "IN-07", "grade", "x".repeat(101)),
                cell("NUL", "IN-09", "grade", "a\0b"),
                cell("line end", "IN-09", "team", "\"a\nb\""),
                cell("bidi override", "IN-09", "team", "a\u202eb"),
                cell("registration without a body", "IN-04", "registration", "1234567"),
                cell("neither yes nor no", "IN-03", "in_training", "1"),
                cell("own manager", "IN-13", "line_manager", "102"),
                cell("manager of nowhere", "IN-13", "line_manager", MARK),
                new Row("two rows of one person", "IN-13", "staff", bytes("staff,grade\n101,A\n102,B\n102,C\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRowIsRefusedWithItsCodeOrTaken(Row row) throws Exception {
        StaffSheetReport report = sheets.put(WARD, row.bytes, Step.ALL_OR_NOTHING, ADMINISTRATOR);

        if (row.refused.equals("nothing")) {
            assertEquals(List.of(), report.refused());
            assertTrue(report.kept());
            return;
        }
        assertFalse(report.kept());
        assertEquals(0, audited.size(), "something was applied");
        for (RefusedRow refused : report.refused()) {
            assertTrue(refused.remedy().endsWith(" (" + row.code + ")"), refused.toString());
            assertTrue(refused.line() >= 1);
            assertFalse((refused.expected() + refused.remedy()).contains(MARK), refused.toString());
        }
        if (!row.refused.equals("sheet")) {
            assertEquals(row.refused, report.refused().get(0).column());
            assertEquals(3, report.refused().get(0).line());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000123", "1E5", "1e5", "12345678901234567890123", "1.10", "-5", "46113"})
    void whatASpreadsheetWouldTakeForANumberStaysTextToTheLetter(String text) throws Exception {
        hire("1", text, "Dee Dogwood");
        String in = (text.startsWith("-") ? "'" : "") + text;

        keep("staff,grade,assignment_number,line_manager\n" + in + "," + in + "," + in + ",101\n102,,," + in + "\n");

        assertEquals(text, person(text).grade());
        assertEquals(text, person(text).assignmentNumber().orElseThrow());
        assertEquals(text, person("102").lineManager().orElseThrow().value());
        assertFalse(keep(sheet()).kept(), "put back as it is, nothing changes");
    }
}
