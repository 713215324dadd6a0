package org.sessionwise.jobplan.upload.internal.table;

import java.util.List;
import java.util.Optional;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadLook;

/**
 * A heading and the rows below it.
 *
 * @param sheet which sheet of a workbook it is; empty if it has none
 * @param sheets of the workbook; empty if it has none
 * @param rows that are not blank, without the heading
 * @param notes sentences that people should know
 */
public record Table(
        UploadFormat format,
        Optional<String> sheet,
        List<UploadLook.Sheet> sheets,
        List<String> headings,
        List<Row> rows,
        List<String> notes) {

    /** Longest cell, in characters: as long as spreadsheets let it be. */
    static final int LONGEST_CELL = 32_767;
    /** Most columns. */
    static final int MOST_CELLS = 200;
    /** Most rows, the heading left out. */
    static final int MOST_ROWS = 20_000;

    public Table {
        sheets = List.copyOf(sheets);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A row as it stands in the file.
     *
     * @param line on which it starts, counted from 1; of a workbook, the number that spreadsheet programs show
     * @param cells as text, blanks around them left out
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Returns a cell; empty text if the row ends before it. */
        public String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
