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

    RefusedRow refused(Refusal why, Column column, String expected, String remedy) {
        return new RefusedRow(line, told(), column.heading(), expected, why.in(remedy));
    }

    RefusedRow refused(Refusal why, String expected, String remedy) {
        return new RefusedRow(line, told(), "", expected, why.in(remedy));
    }

    /** Returns so much of what somebody wrote as is told back, no character cut in half. */
    static String cut(String written) {
        int end = Math.min(written.length(), LONGEST_TOLD);
        return written.substring(0, end > 0 && Character.isHighSurrogate(written.charAt(end - 1)) ? end - 1 : end);
    }

    private String told() {
        return cut(staff);
    }
}
