package org.sessionwise.teamplan.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Plans in memory, which rule always. */
record RegisterOfTests(Map<StaffId, JobPlanVersion> ruling) implements JobPlanRegister {

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
        return plans(staff, new DateRange(LocalDate.EPOCH, DateRange.OPEN_END));
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
        Map<StaffId, List<JobPlanVersion>> asked = new HashMap<>();
        ruling.forEach((person, plan) -> {
            if (staff.contains(person)) {
                asked.put(person, List.of(plan));
            }
        });
        return asked;
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) {
        throw new UnsupportedOperationException("no team plan asks for duties");
    }
}
