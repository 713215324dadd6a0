package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.staff.StaffSheetReport;

/** What became of a sheet of the staff record. */
public record StaffSheetJson(boolean kept, int changed, int unchanged, List<RefusedJson> refused) {

    /** Why a row cannot be used. */
    public record RefusedJson(int line, String staff, String column, String expected, String remedy) {

        private static RefusedJson of(StaffSheetReport.RefusedRow row) {
            return new RefusedJson(row.line(), row.staff(), row.column(), row.expected(), row.remedy());
        }
    }

    public static StaffSheetJson of(StaffSheetReport report) {
        return new StaffSheetJson(
                report.kept(),
                report.changed(),
                report.unchanged(),
                report.refused().stream().map(RefusedJson::of).toList());
    }
}
