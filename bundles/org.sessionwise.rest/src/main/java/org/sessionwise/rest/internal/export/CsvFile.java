package org.sessionwise.rest.internal.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.api.sheet.CsvLine;

/** CSV as RFC 4180 has it, in UTF-8 with a byte order mark; one table. */
final class CsvFile implements TableFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CsvFile() {
        write(CsvLine.BYTE_ORDER_MARK);
    }

    @Override
    public void about(List<Fact> facts) {
        // what a reader must know stands in columns
    }

    @Override
    public void table(String name, List<String> headings) {
        write(CsvLine.ofTexts(headings));
    }

    @Override
    public void row(List<Cell> cells) {
        write(CsvLine.of(cells.stream().map(CsvFile::written).toList()));
    }

    @Override
    public byte[] end() {
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        // it is memory
    }

    private static String written(Cell cell) {
        if (cell.isNumber()) {
            return cell.number().toPlainString();
        }
        return cell.figures() ? cell.text() : CellText.written(cell.text());
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
