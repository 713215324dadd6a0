package org.sessionwise.entitlement.internal.year;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.year.PlanYears;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.domain.year.PersonYear;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.host.spi.Unavailability;

/** The plan years of one department: plans from the register, leave from the host. */
final class DepartmentYears implements PlanYears {

    private final DepartmentId department;
    private final CapabilityState covered;
    private final JobPlanRegister register;
    private final HostAccess host;
    private final Holidays holidays;

    DepartmentYears(
            DepartmentId department,
            CapabilityState covered,
            JobPlanRegister register,
            HostAccess host,
            Holidays holidays) {
        this.department = department;
        this.covered = covered;
        this.register = register;
        this.host = host;
        this.holidays = holidays;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public Set<String> groups() {
        return covered.groups();
    }

    @Override
    public PersonYear year(StaffId staff, LocalDate on) throws NoAnswerException {
        // Which year it is the plan says; whichever, it begins and ends within a year of this day.
        DateRange around = new DateRange(on.minusYears(1), on.plusYears(1).plusDays(1));
        List<JobPlanVersion> plans = register.plans(Set.of(staff), around).getOrDefault(staff, List.of());
        return PersonYear.of(
                plans, on, holidays.current(), plans.isEmpty() ? Optional.empty() : absences(staff, around));
    }

    private Optional<List<Absence>> absences(StaffId staff, DateRange around) throws NoAnswerException {
        Period period = Period.of(new DateRange(around.from().minusDays(1), around.until()), ZoneOffset.UTC);
        return host.leave(department, period).map(all -> all.stream()
                .filter(away -> away.staff().equals(staff))
                .map(away -> new Absence(away.period(), kind(away.kind())))
                .toList());
    }

    private static Absence.Kind kind(Unavailability.Kind kind) {
        return switch (kind) {
            case ANNUAL_LEAVE -> Absence.Kind.ANNUAL_LEAVE;
            case STUDY_LEAVE -> Absence.Kind.STUDY_LEAVE;
            case SICKNESS -> Absence.Kind.SICKNESS;
            case TIME_OFF_IN_LIEU -> Absence.Kind.TIME_OFF_IN_LIEU;
            case OTHER -> Absence.Kind.OTHER;
        };
    }
}
