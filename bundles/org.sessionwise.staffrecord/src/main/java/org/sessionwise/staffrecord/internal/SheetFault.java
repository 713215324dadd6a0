package org.sessionwise.staffrecord.internal;

import java.util.List;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;

/** No row of a sheet can be used. */
final class SheetFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RefusedRow> refused;

    SheetFault(List<RefusedRow> refused) {
        super("the sheet cannot be used");
        this.refused = List.copyOf(refused);
    }

    SheetFault(Refusal why, int line, String column, String expected, String remedy) {
        this(List.of(new RefusedRow(line, "", column, expected, why.in(remedy))));
    }

    /** Returns why; not empty. */
    List<RefusedRow> refused() {
        return refused;
    }
}
