package org.sessionwise.teamplan.internal.check;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;

/** Plans of 42 working weeks with clinics of four hours and supporting time. */
public final class Plans {

    public static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final StaffId AMY = new StaffId("amy");
    static final StaffId BOB = new StaffId("bob");
    static final StaffId CAT = new StaffId("cat");

    private Plans() {}

    /** A clinic once every so many weeks, of which nothing else is said. */
    static Activity.Builder clinic(int everyWeeks) {
        Cycle cycle = new Cycle(everyWeeks, LocalDate.of(2026, 4, 6));
        CycleSlot slot = new CycleSlot(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));
        return Activity.builder(
                new ActivityId("clinic"),
                new ActivityCode("CLINIC"),
                ActivityCategory.DCC,
                new Timing.Timetabled(cycle, List.of(slot)));
    }

    static Activity clinicOf(int everyWeeks, int patients) {
        return clinic(everyWeeks)
                .output(new Output(Fraction.of(patients), "patients"))
                .build();
    }

    /** Clinics at no fixed time, so many minutes a week. */
    static Activity flexibleOf(int minutes, int patients) {
        return Activity.builder(
                        new ActivityId("flexible"),
                        new ActivityCode("CLINIC"),
                        ActivityCategory.DCC,
                        new Timing.Flexible(Duration.ofMinutes(minutes)))
                .output(new Output(Fraction.of(patients), "patients"))
                .build();
    }

    static Activity supporting(String subtype, int minutes) {
        return Activity.builder(
                        new ActivityId("spa-" + subtype),
                        new ActivityCode("SPA"),
                        ActivityCategory.SPA,
                        new Timing.Flexible(Duration.ofMinutes(minutes)))
                .subtype(subtype)
                .build();
    }

    static JobPlanVersion.Builder builder(StaffId staff, Activity... activities) {
        return JobPlanVersion.builder(
                        new JobPlanId("JP-" + staff),
                        1,
                        new PersonReference(Optional.of(staff.value()), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2026, 4, 1)))
                .contract(Contract.inProgrammedActivities("CONSULTANT_2003_ENGLAND", Duration.ofHours(4)))
                .activities(List.of(activities));
    }

    public static JobPlanVersion plan(StaffId staff, Activity... activities) {
        return builder(staff, activities).build();
    }

    static RulingPlans ruling(Map<StaffId, JobPlanVersion> plans) {
        return new RulingPlans(plans, new PlanAmounts(DAY));
    }
}
