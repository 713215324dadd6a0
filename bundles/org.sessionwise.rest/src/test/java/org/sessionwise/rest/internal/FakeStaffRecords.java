package org.sessionwise.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.Actor;
import org.sessionwise.api.staff.StaffRecords;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.domain.DepartmentId;

/** Takes every sheet for one whose second row is no good. */
final class FakeStaffRecords implements StaffRecords {

    final List<String> taken = new ArrayList<>();

    volatile boolean inUse = true;

    @Override
    public boolean isInUse() {
        return inUse;
    }

    @Override
    public byte[] sheet(DepartmentId department) {
        return ("staff,name\r\na1,Zo\u00eb of " + department + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public StaffSheetReport put(DepartmentId department, byte[] csv, Step step, Actor actor) {
        taken.add(department + " " + step + " " + actor.id() + " " + csv.length);
        return new StaffSheetReport(
                step == Step.GOOD_ROWS,
                3,
                1,
                List.of(new StaffSheetReport.RefusedRow(
                        3, "a9", "staff", "somebody of the department", "Leave it out.")));
    }
}
