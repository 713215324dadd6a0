package org.sessionwise.itests.benchmark.product;

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
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** The plans of some people, in memory, where the time of the database must not count. */
public final class MadeUpPlans implements JobPlanRegister {

    private final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();

    public MadeUpPlans(TrustYear year, List<StaffId> people) {
        for (StaffId person : people) {
            int number = Integer.parseInt(person.value().substring(1));
            plans.put(person, Rostering.plans(year.person(number)));
        }
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
        return plans(staff, new DateRange(LocalDate.EPOCH, DateRange.OPEN_END));
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
        Map<StaffId, List<JobPlanVersion>> found = new HashMap<>();
        staff.forEach(person -> found.put(
                person,
                plans.getOrDefault(person, List.of()).stream()
                        .filter(plan -> plan.inForce().overlaps(range))
                        .toList()));
        return found;
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) {
        return new DutyMapping(Rostering.DUTIES);
    }
}
