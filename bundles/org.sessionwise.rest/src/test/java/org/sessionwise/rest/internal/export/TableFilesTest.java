package org.sessionwise.rest.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;

class TableFilesTest {

    private static final int MOST = 1_000_000;

    @Test
    void csvIsUtf8WithAMarkAndLinesOfRfc4180() throws IOException {
        assertEquals(
                "\uFEFFName,Sessions\r\n\"Ash, Amy\",-1.5\r\nZo\u00EB,\r\n",
                csv(
                        List.of("Name", "Sessions"),
                        List.of(
                                List.of(Cell.of("Ash, Amy"), Cell.number(new BigDecimal("-1.50"))),
                                List.of(Cell.of("Zo\u00EB"), Cell.NOTHING))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r\n=1",
                "\u0000=1",
                "Amy;=1+1",
                "x\"\r\n=cmd|' /C calc'!A0",
                "\u202E=1",
                "\uFF1D1",
                "'=1",
                "</t></is></c>&<!--]]>",
                "\uD800",
                "\uFFFE",
                "BEGIN:VCALENDAR"
            })
    void noTextBecomesAFormulaALineOrMarkup(String hostile) throws IOException {
        String csv = csv(List.of("Name", "Id"), List.of(List.of(Cell.of(hostile), Cell.of("a1"))));
        List<String> lines = List.of(csv.substring(1).split("\r\n"));
        assertEquals(2, lines.size(), csv);
        for (String delimiter : List.of(",", ";", "\t")) {
            for (String part : lines.get(1).split(delimiter)) {
                String cell = part.startsWith("\"") ? part.substring(1) : part;
                assertFalse(cell.matches("^[=+\\-@\\t\\r\\u0000\uFF1D\uFF0B\uFF0D\uFF20].*"), csv);
            }
        }
        try (ReadableWorkbook book = workbook(xlsx(List.of(List.of(Cell.of(hostile), Cell.of("a1")))))) {
            Row row = book.getSheets().skip(1).findFirst().orElseThrow().read().get(1);
            assertEquals(Cell.of(hostile).text(), row.getCellText(0));
            assertTrue(Cell.of(hostile).text().isEmpty() || row.getCell(0).getFormula() == null);
            assertEquals("a1", row.getCellText(1));
        }
    }

    @Test
    void workbooksHoldNumbersAsNumbersAHeaderRowInSightAndWhatToKnow(@TempDir Path scratch) throws IOException {
        byte[] file = xlsx(List.of(
                List.of(Cell.of("4/3"), Cell.decimal(new Fraction(4, 3))),
                List.of(Cell.of("100000"), Cell.of(100_000)),
                List.of(Cell.of("0"), Cell.decimal(Fraction.ZERO)),
                List.of(Cell.of("-1/2"), Cell.decimal(new Fraction(-1, 2)))));
        try (ReadableWorkbook book = workbook(file)) {
            Sheet about = book.findSheet("About").orElseThrow();
            assertEquals("matching/2", about.read().get(1).getCellText(1));
            List<Row> rows = book.findSheet("Figures").orElseThrow().read();
            assertEquals("Sessions (exact)", rows.get(0).getCellText(0));
            assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
            assertEquals(CellType.NUMBER, rows.get(1).getCell(1).getType());
            assertEquals(
                    List.of("1.3333", "100000", "0", "-0.5"),
                    List.of(number(rows, 1), number(rows, 2), number(rows, 3), number(rows, 4)));
        }
        assertTrue(part(file, "xl/worksheets/sheet2.xml", scratch).contains("state=\"frozen\""));
        assertFalse(part(file, "xl/worksheets/sheet2.xml", scratch).contains("<f>"));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aTableWithoutRowsIsAFileWithHeadings(ExportFormat format) throws IOException {
        try (TableFile file = opened(format, MOST)) {
            file.about(List.of());
            file.table("Figures", List.of("Name"));
            byte[] bytes = file.end();
            assertTrue(bytes.length > 0);
        }
        assertEquals("\uFEFFName\r\n", csv(List.of("Name"), List.of()));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void moreRowsThanAFileTakesAreRefusedAndNotCutOff(ExportFormat format) throws IOException {
        try (TableFile file = opened(format, 2)) {
            file.table("Figures", List.of("Name"));
            file.row(List.of(Cell.of("a")));
            file.row(List.of(Cell.of("b")));
            assertThrows(TooManyRowsException.class, () -> file.row(List.of(Cell.of("c"))));
        }
    }

    @Test
    void aLargeWorkbookHasEveryRowThoughRowsLeaveTheHeapAsTheyCome() throws IOException {
        int rows = 5_000;
        try (TableFile file = opened(ExportFormat.XLSX, rows)) {
            FindingsTable table = FindingsTable.in(file, Basis.ROSTERED, Facts.LONDON);
            for (int i = 0; i < rows; i++) {
                table.row(
                        Facts.person("Amy Ash"),
                        "Red team",
                        Facts.finding(
                                Outcome.AS_PLANNED,
                                Facts.planned("o" + i, "List", "2026-03-02T09:00:00Z", "2026-03-02T13:00:00Z"),
                                Facts.worked("r" + i, "THEATRE", "2026-03-02T09:00:00Z", "2026-03-02T13:00:00Z")),
                        true,
                        true);
            }
            byte[] bytes = file.end();
            assertTrue(bytes.length < 250 * rows, bytes.length + " bytes");
            try (ReadableWorkbook book = workbook(bytes)) {
                assertEquals(rows + 1L, book.getFirstSheet().openStream().count());
            }
        }
    }

    @Test
    void aSessionIsARowWithBothSidesAndWhereTheyComeFrom() throws IOException {
        String csv;
        try (TableFile file = opened(ExportFormat.CSV, MOST)) {
            FindingsTable table = FindingsTable.in(file, Basis.ROSTERED, Facts.LONDON);
            table.row(
                    Facts.person("Amy Ash"),
                    "Red team",
                    Facts.finding(
                            Outcome.SHORT,
                            Facts.planned("o1", "List", "2026-07-06T08:00:00Z", "2026-07-06T12:00:00Z"),
                            Facts.worked("r1", "THEATRE", "2026-07-06T08:00:00Z", "2026-07-06T11:20:00Z")),
                    true,
                    false);
            table.row(
                    Facts.person("Amy Ash"),
                    "Red team",
                    Facts.finding(
                            Outcome.EXTRA_PAID,
                            null,
                            Facts.worked("r2", "WARD", "2026-07-07T08:00:00Z", "2026-07-07T11:20:00Z")),
                    false,
                    true);
            csv = new String(file.end(), StandardCharsets.UTF_8);
        }
        List<String> lines = List.of(csv.split("\r\n"));
        assertEquals(
                "a1,Amy Ash,Red team,2026-07-06,Rostered,Short,\"planned, and delivered\",matching/2 pass 1,yes,no,o1,P1,2,A1,"
                        + "List,DCC,THEATRE,2026-07-06T09:00:00+01:00,2026-07-06T13:00:00+01:00,1,0.5,0.5,240,4/3,1.3333,r1,"
                        + "THEATRE,2026-07-06T09:00:00+01:00,2026-07-06T12:20:00+01:00,no,,1,0.5,0.5,200,10/9,1.1111",
                lines.get(1));
        int columns = lines.get(0).replaceAll("\"[^\"]*\"", "x").split(",", -1).length;
        assertEquals(columns, lines.get(1).replaceAll("\"[^\"]*\"", "x").split(",", -1).length);
        assertEquals(columns, lines.get(2).replaceAll("\"[^\"]*\"", "x").split(",", -1).length);
    }

    private static String csv(List<String> headings, List<List<Cell>> rows) throws IOException {
        try (TableFile file = opened(ExportFormat.CSV, MOST)) {
            file.table("Figures", headings);
            for (List<Cell> row : rows) {
                file.row(row);
            }
            return new String(file.end(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] xlsx(List<List<Cell>> rows) throws IOException {
        try (TableFile file = opened(ExportFormat.XLSX, MOST)) {
            file.about(List.of(new TableFile.Fact("Rule", "matching/2")));
            file.table("Figures", List.of("Sessions (exact)", "Sessions (decimal)"));
            for (List<Cell> row : rows) {
                file.row(row);
            }
            return file.end();
        }
    }

    private static ReadableWorkbook workbook(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private static String number(List<Row> rows, int row) {
        return rows.get(row).getCell(1).asNumber().toPlainString();
    }

    /** By the list at the end of the archive, as spreadsheets read it: sizes stand there, and not before each part. */
    private static String part(byte[] file, String name, Path scratch) throws IOException {
        Path kept = Files.write(scratch.resolve("export.xlsx"), file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TableFile opened(ExportFormat format, int rows) {
        return format.open(rows, "A title", xhtml -> xhtml.getBytes(StandardCharsets.UTF_8));
    }
}
