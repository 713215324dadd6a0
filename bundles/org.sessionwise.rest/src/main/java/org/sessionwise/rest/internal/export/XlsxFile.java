package org.sessionwise.rest.internal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: what is to be known on a sheet of its own, then a sheet for each table, its header row always in sight. Texts
 * stand in their cells as texts, which spreadsheets never run, and rows leave the heap as they come.
 */
final class XlsxFile implements TableFile {

    private static final int ROWS_KEPT = 500;
    private static final int LONGEST_TEXT = 32_000;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 40;
    private static final String VERSION =
            "01.0000"; // of the writing application, in the form that the format prescribes

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Sessionwise", VERSION);
    private Worksheet sheet;
    private int row;

    @Override
    public void about(List<Fact> facts) throws IOException {
        table("About", List.of("What", "Meaning"));
        for (Fact fact : facts) {
            row(List.of(Cell.of(fact.word()), Cell.of(fact.meaning())));
        }
    }

    @Override
    public void table(String name, List<String> headings) throws IOException {
        endSheet();
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            sheet.inlineString(0, column, heading);
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, heading.length() + 2)));
        }
        row = 1;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Cell cell) {
        if (cell.isNumber()) {
            sheet.value(row, column, cell.number());
        } else if (!cell.text().isEmpty()) {
            String text = cell.text();
            sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    @Override
    public byte[] end() throws IOException {
        endSheet();
        workbook.finish();
        return bytes.toByteArray();
    }

    private void endSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        // finish() has written everything; what was not finished is forgotten with the memory it stands in
    }
}
