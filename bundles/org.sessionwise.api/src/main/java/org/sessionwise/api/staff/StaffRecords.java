package org.sessionwise.api.staff;

import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;

/**
 * Keeps what a host cannot store of its people, a department at a time, as a sheet in CSV (UTF-8, RFC 4180, a header row): one
 * row for each person, found by the host's key. The caller has checked that the user administers the department. Safe from
 * any thread.
 *
 * <p>Columns: {@code staff} (the host's key, needed), {@code name} (for people's eyes; neither read nor kept), {@code team},
 * {@code professional_group}, {@code grade}, {@code assignment_number}, {@code registration} (body and number), {@code
 * line_manager} (the host's key of the manager), {@code in_training} (yes or no). A text that spreadsheets would take for a
 * formula stands behind an apostrophe, which is no part of it.
 */
@ProviderType
public interface StaffRecords {

    /**
     * Tells whether the adapter that is connected asks the record at all. One whose product keeps these things itself does
     * not: then nothing that is told here would show anywhere.
     */
    boolean isInUse();

    /**
     * Returns the sheet of a department: a row for everybody the host has there now, with what is kept of them, to be filled in
     * and put back. What the host itself knows of them is not in it.
     *
     * @return CSV, a comma between cells, with a byte order mark; only the header row if the department has nobody or is not known
     */
    byte[] sheet(DepartmentId department) throws NoAnswerException;

    /**
     * Takes a sheet: each good row takes the place of what was kept of its person, an empty cell of what was kept in that
     * column; people without a row, and columns that the sheet does not have, stay as they are. A row that is refused changes
     * nothing. What is kept is audited by counts, and told to every {@code RosterChangeListener} as a change of staff.
     *
     * @param csv at most 5 MiB and 20,000 rows; comma or semicolon between cells, with or without a byte order mark
     * @param step how far to go
     * @return what became, or would become, of the rows
     */
    StaffSheetReport put(DepartmentId department, byte[] csv, Step step, Actor actor) throws NoAnswerException;

    /** How far to go with a sheet. */
    enum Step {
        /** Reads and compares, changes nothing. */
        CHECK,
        /** Keeps all rows if all are good, else nothing. */
        ALL_OR_NOTHING,
        /** Keeps the good rows and leaves the others. */
        GOOD_ROWS
    }
}
