package org.sessionwise.rest.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.year.PlanYears;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.year.PersonYear;

/** Works out the years of the plans that it was given; remembers whom it was asked for. */
final class FakeYears implements PlanYears {

    Set<String> groups = Set.of();

    final Map<StaffId, JobPlanVersion> plans = new ConcurrentHashMap<>();
    final Set<StaffId> askedFor = new HashSet<>();
    volatile NoAnswerException noAnswer;

    private final DepartmentId department;

    FakeYears(String department) {
        this.department = new DepartmentId(department);
    }

    @Override
    public Set<String> groups() {
        return groups;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public PersonYear year(StaffId staff, LocalDate on) throws NoAnswerException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        askedFor.add(staff);
        List<JobPlanVersion> own =
                Optional.ofNullable(plans.get(staff)).stream().toList();
        return PersonYear.of(own, on, BankHolidays.published(), Optional.empty());
    }
}
