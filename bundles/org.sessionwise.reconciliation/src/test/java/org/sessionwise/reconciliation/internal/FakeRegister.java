package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Plans in a map; remembers for whom it was asked. */
final class FakeRegister implements JobPlanRegister {

    final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();
    final Map<ActivityCode, DutyCode> duties = new HashMap<>();
    final List<Set<StaffId>> asked = new ArrayList<>();
    boolean down;

    void put(StaffId staff, JobPlanVersion... versions) {
        plans.put(staff, List.of(versions));
    }

    void map(String code, String duty) {
        duties.put(new ActivityCode(code), new DutyCode(duty));
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) throws NoAnswerException {
        return plans(staff, new DateRange(LocalDate.EPOCH, DateRange.OPEN_END));
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) throws NoAnswerException {
        if (down) {
            throw new NoAnswerException("The database gives no answer.");
        }
        asked.add(staff);
        Map<StaffId, List<JobPlanVersion>> found = new HashMap<>(plans);
        found.keySet().retainAll(new HashSet<>(staff));
        found.replaceAll((person, versions) -> versions.stream()
                .filter(version -> version.inForce().overlaps(range))
                .sorted(Comparator.comparing(version -> version.inForce().from()))
                .toList());
        return found;
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) {
        return new DutyMapping(duties);
    }
}
