package org.sessionwise.api.staff;

import java.util.List;

/**
 * What became of a sheet.
 *
 * @param kept whether anything was kept: not if nothing is different
 * @param changed rows that say something else than was kept of their person
 * @param unchanged rows that say what was kept already
 * @param refused what is wrong with rows that cannot be used, in the order of the sheet, each fault by itself; where the sheet
 *     as a whole cannot be used, only that, at line 1 or where reading ended; of very many only the first, and after them one
 *     without a key that says how many there are
 */
public record StaffSheetReport(boolean kept, int changed, int unchanged, List<RefusedRow> refused) {

    public StaffSheetReport {
        refused = List.copyOf(refused);
    }

    /**
     * Why a row cannot be used.
     *
     * @param line line of the sheet on which the row begins; the header is line 1
     * @param staff the host's key as the row gives it; empty text if it gives none
     * @param column name of the column; empty text if the row as a whole is meant
     * @param expected what should stand there
     * @param remedy what to do
     */
    public record RefusedRow(int line, String staff, String column, String expected, String remedy) {}
}
