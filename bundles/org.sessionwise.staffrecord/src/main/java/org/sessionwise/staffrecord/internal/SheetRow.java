package org.sessionwise.staffrecord.internal;

import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;

/**
 * One row of a sheet as it was read.
 *
 * @param line on which it begins
 * @param staff the key as it stands there; empty text if there is none
 * @param cells of the columns that the sheet has and we keep; outer and repeated spaces are gone
 * @param surplus has something in more cells than there are headings
 */
record SheetRow(int line, String staff, Map<Column, String> cells, boolean surplus) {

    private static final int LONGEST_TOLD = 80;

    SheetRow {
        cells = Map.copyOf(cells);
    }

    /** Returns what the row says in a column; empty if the sheet has no such column. */
    Optional<String> cell(Column column) {
        return Optional.ofNullable(cells.get(column));
    }

    RefusedRow refused(Column column, String expected, String remedy) {
        return new RefusedRow(line, told(), column.heading(), expected, remedy);
    }

    RefusedRow refused(String expected, String remedy) {
        return new RefusedRow(line, told(), "", expected, remedy);
    }

    private String told() {
        return staff.substring(0, Math.min(staff.length(), LONGEST_TOLD));
    }
}
