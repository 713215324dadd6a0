package org.sessionwise.jobplan.upload.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.upload.UploadRefusedException;

class XlsxFileTest {

    private static final String HEADING = TrialWorkbook.row("A", "B");

    private static Table read(TrialWorkbook workbook) throws UploadRefusedException {
        return TableFile.read(workbook.bytes(), Optional.empty());
    }

    private static String cell(String xml) throws UploadRefusedException {
        return read(new TrialWorkbook(HEADING + "<row>" + xml + "</row>"))
                .rows()
                .get(0)
                .cell(0);
    }

    @ParameterizedTest
    @CsvSource({
        // a number is what is kept, to the last digit; ids stay whole
        "0, 20012345, 20012345",
        "0, 2.0012345E7, 20012345",
        "0, 0.1, 0.1",
        "3, 7.5, 7.5",
        // 1 April 2026 and 29 February 2028, as days since 1900
        "1, 46113, 2026-04-01",
        "1, 46812, 2028-02-29",
        // before the day that never was, and that day itself, which stays a number
        "1, 59, 1900-02-28",
        "1, 61, 1900-03-01",
        "1, 60, 60",
        // 09:00, 13:00, 08:20 and 17:30 as fractions of a day, as doubles have them
        "2, 0.375, 09:00",
        "2, 0.54166666666666663, 13:00",
        "2, 0.34722222222222221, 08:20",
        "2, 0.72916666666666663, 17:30",
        "2, 0.99999999999, 00:00",
        "2, 1, 00:00",
        "4, 46113.375, 2026-04-01 09:00",
        "4, 46113, 2026-04-01",
        // no time to the second is not rounded to one
        "2, 0.123456, 0.123456",
        "1, -5, -5",
        "1, 99999999, 99999999"
    })
    void numbersAreReadAsTheyAreShownAndNeverAsBinaryFractions(int style, String kept, String read) throws Exception {
        assertEquals(read, cell("<c s=\"" + style + "\"><v>" + kept + "</v></c>"));
    }

    @Test
    void aWorkbookMayCountItsDaysFrom1904() throws Exception {
        TrialWorkbook workbook = new TrialWorkbook(HEADING + "<row><c s=\"1\"><v>44651</v></c></row>")
                .with(
                        "xl/workbook.xml",
                        TrialWorkbook.workbook("<workbookPr date1904=\"1\"/>", "<sheet name=\"Plans\" r:id=\"r1\"/>"));

        assertEquals("2026-04-01", read(workbook).rows().get(0).cell(0));
    }

    @Test
    void formulasAreReadAsWhatTheyShowedAndTold() throws Exception {
        Table table = read(new TrialWorkbook(
                HEADING + "<row><c t=\"str\"><f>1+1</f><v>two</v></c><c><f>1+1</f><v>2</v></c></row>"));

        assertEquals(List.of("two", "2"), table.rows().get(0).cells());
        assertTrue(
                table.notes().get(0).contains("Formulas in the sheet: 2."),
                table.notes().toString());
    }

    @Test
    void textsThatAreSharedAreFoundWithoutTheirReadingAids() throws Exception {
        TrialWorkbook workbook = new TrialWorkbook(
                        HEADING + "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>9</v></c></row>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>no</t></si><si><r><t>DC</t></r><r><t>C</t></r><rPh><t>x</t></rPh></si></sst>");

        assertEquals(List.of("DCC", "#REF!"), read(workbook).rows().get(0).cells());
    }

    @Test
    void cellsStandWhereTheyAreCalledAndRowsAreCountedAsShown() throws Exception {
        Table table = read(
                new TrialWorkbook(HEADING + "<row r=\"7\"><c r=\"B7\" t=\"inlineStr\"><is><t>x</t></is></c></row>"));

        assertEquals(7, table.rows().get(0).line());
        assertEquals(List.of("", "x"), table.rows().get(0).cells());
    }

    @Test
    void hiddenSheetsAreToldAndReadOnlyIfChosen() throws Exception {
        TrialWorkbook workbook = new TrialWorkbook(TrialWorkbook.row("hidden"))
                .with(
                        "xl/workbook.xml",
                        TrialWorkbook.workbook(
                                "",
                                "<sheet name=\"Old\" state=\"veryHidden\" r:id=\"r1\"/>"
                                        + "<sheet name=\"New\" r:id=\"r2\"/>"))
                .with("xl/worksheets/sheet2.xml", TrialWorkbook.sheet(TrialWorkbook.row("shown")));

        assertEquals(List.of("shown"), read(workbook).headings());
        assertEquals(Optional.of("New"), read(workbook).sheet());
        assertTrue(read(workbook).notes().get(0).contains("hidden sheets"));
        assertEquals(
                List.of("hidden"),
                TableFile.read(workbook.bytes(), Optional.of("Old")).headings());
    }

    @Test
    void whatIsWrittenIsReadAgainAndIsNoFormula() throws Exception {
        List<List<String>> rows = List.of(List.of("A", "B"), List.of("=1+1", "a <b> & \"c\""));

        Table table = TableFile.read(TableWriter.xlsx("Pla&ns", rows), Optional.empty());

        assertEquals(rows.get(0), table.headings());
        assertEquals(rows.get(1), table.rows().get(0).cells());
        assertEquals(List.of(), table.notes());
    }

    @Test
    void aFormulaInACsvFileIsWrittenAsTextAndReadAsItWas() throws Exception {
        List<List<String>> rows = List.of(List.of("A", "B"), List.of("=cmd|' /C calc'!A0", "-1,\"x\""));

        byte[] file = TableWriter.csv(rows);

        assertTrue(new String(file, StandardCharsets.UTF_8).contains("'=cmd"));
        assertEquals(
                rows.get(1),
                TableFile.read(file, Optional.empty()).rows().get(0).cells());
    }
}
