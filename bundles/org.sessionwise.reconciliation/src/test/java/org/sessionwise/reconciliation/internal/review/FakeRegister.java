package org.sessionwise.reconciliation.internal.review;

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

/** Job plans that a test says. */
final class FakeRegister implements JobPlanRegister {

    final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
        return plans(staff, new DateRange(LocalDate.EPOCH, DateRange.OPEN_END));
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
        Map<StaffId, List<JobPlanVersion>> found = new HashMap<>(plans);
        found.keySet().retainAll(staff);
        return found;
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) {
        throw new UnsupportedOperationException("nobody asks for duties here");
    }
}
