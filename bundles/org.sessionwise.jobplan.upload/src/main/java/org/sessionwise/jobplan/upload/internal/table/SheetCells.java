package org.sessionwise.jobplan.upload.internal.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Gathers the cells of a sheet to rows; rows and cells that are not written down are blank. */
final class SheetCells implements XmlWalk.Visitor {

    private static final int LETTERS = 26;

    private final CellValues values;
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private int line;
    private int place;
    private String type = "";
    private int style;
    private String value = "";
    private int formulas;
    private boolean inCells;

    SheetCells(CellValues values) {
        this.values = values;
    }

    @Override
    public void begins(XMLStreamReader element) throws UploadRefusedException {
        switch (element.getLocalName()) {
            case "sheetData" -> inCells = true;
            case "row" -> beginRow(element);
            case "c" -> beginCell(element);
            case "f" -> formulas++;
            default -> {}
        }
    }

    private void beginRow(XMLStreamReader element) throws UploadRefusedException {
        line = number(element.getAttributeValue(null, "r"), line + 1);
        cells.clear();
        place = -1;
        if (rows.size() > Table.MOST_ROWS) {
            throw FileRefused.because(
                    Refusal.TOO_MUCH,
                    "The sheet has more than " + Table.MOST_ROWS
                            + " rows: split it by department, and upload each part under a name of its own");
        }
    }

    private void beginCell(XMLStreamReader element) throws UploadRefusedException {
        String reference = element.getAttributeValue(null, "r");
        place = reference == null ? place + 1 : column(reference);
        String kind = element.getAttributeValue(null, "t");
        type = kind == null ? "n" : kind;
        style = number(element.getAttributeValue(null, "s"), -1);
        value = "";
        inline.setLength(0);
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            return otherwise;
        }
    }

    /** Returns the place of a cell such as {@code AB12}, from 0; one far out is as good as too far. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, 1_000_000);
        }
        return column - 1;
    }

    @Override
    public void ends(String name, String text) throws UploadRefusedException {
        switch (name) {
            case "v" -> value = text;
            case "t" -> inline.append(text);
            case "c" -> endCell();
            case "row" -> endRow();
            case "sheetData" -> inCells = false;
            default -> {}
        }
    }

    private void endCell() throws UploadRefusedException {
        String text = values.text(type, style, type.equals("inlineStr") ? inline.toString() : value)
                .strip();
        if (text.isEmpty() || !inCells) {
            return;
        }
        if (place < 0 || place >= Table.MOST_CELLS) {
            throw FileRefused.because(
                    Refusal.NO_TABLE,
                    "Row " + line + " has a cell beyond column " + Table.MOST_CELLS + ": is this the right sheet?");
        }
        if (text.length() > Table.LONGEST_CELL) {
            throw FileRefused.because(
                    Refusal.TEXT_TOO_LONG,
                    "Row " + line + " has a cell of more than " + Table.LONGEST_CELL + " characters: shorten it");
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        cells.set(place, text);
    }

    private void endRow() {
        Table.Row row = new Table.Row(line, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
    }

    /** Returns the rows that are not blank, in the order of the sheet. */
    List<Table.Row> rows() {
        return rows;
    }

    /** Returns how many cells hold a formula. */
    int formulas() {
        return formulas;
    }
}
