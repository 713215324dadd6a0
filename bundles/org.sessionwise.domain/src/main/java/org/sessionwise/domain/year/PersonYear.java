package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.CapCheck;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * The plan year of one person: all versions that are in force in it, one after the other.
 *
 * @param on the day at whose end it is read
 * @param current the version in force on that day
 * @param plans all that are in force in the year, ordered by first day
 * @param weeks of the current version, else of the last one
 * @param activities of all versions, in the plans' own order; private and fee-paying work is not among them
 * @param leave annual leave, study leave, bank holidays; if leave is not known, nothing of it is taken or booked
 * @param size the current plan against what is contracted
 * @param caps limits of the contract that the current plan passes; mostly empty
 * @param leaveKnown whether leave was told
 */
public record PersonYear(
        PlanYear year,
        LocalDate on,
        Optional<JobPlanVersion> current,
        List<JobPlanVersion> plans,
        Optional<WeeksWorked> weeks,
        List<ActivityYear> activities,
        List<CategoryTotal> totals,
        List<LeaveBalance> leave,
        Optional<ContractedSize> size,
        List<CapCheck.Passed> caps,
        boolean leaveKnown) {

    public PersonYear {
        plans = List.copyOf(plans);
        activities = List.copyOf(activities);
        totals = List.copyOf(totals);
        leave = List.copyOf(leave);
        caps = List.copyOf(caps);
    }

    /**
     * Returns a person's year.
     *
     * @param plans approved versions, no two of which are in force on one day; those outside the year do no harm
     * @param on the plan year is the one of the version in force on this day, else of the last before it, else of the first
     *     after it
     * @param absences approved leave that overlaps the year; empty if it is not known
     */
    public static PersonYear of(
            List<JobPlanVersion> plans, LocalDate on, BankHolidays holidays, Optional<List<Absence>> absences) {
        return new YearReckoning(plans, on, holidays, absences).year();
    }
}
