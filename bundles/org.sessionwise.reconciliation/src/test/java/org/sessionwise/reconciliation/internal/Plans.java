package org.sessionwise.reconciliation.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;

/** Plans for tests. Week 1 of every cycle begins on {@link #MONDAY}. */
final class Plans {

    /** Monday, 1 June 2026: no bank holiday, no clock change near. */
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    private Plans() {}

    static JobPlanVersion plan(DateRange inForce, Activity... activities) {
        return plan(1, inForce, activities);
    }

    static JobPlanVersion plan(int version, DateRange inForce, Activity... activities) {
        return JobPlanVersion.builder(
                        new JobPlanId("P"), version, new PersonReference(Optional.of("1"), Optional.empty()), inForce)
                .contract(Contract.inProgrammedActivities("consultant 2003", Duration.ofHours(4)))
                .reviewedOn(LocalDate.of(2026, 1, 10))
                .approvedOn(LocalDate.of(2026, 1, 20))
                .activities(List.of(activities))
                .build();
    }

    /** A weekly clinic from 09:00 to 13:00 that falls away on a bank holiday. */
    static Activity clinic(DayOfWeek day) {
        return weekly("clinic-" + day.getValue(), "CLINIC", day, "09:00", "13:00", HolidayRule.FALLS_AWAY);
    }

    /** A weekly night from 21:15 to 09:15 that stays on a bank holiday. */
    static Activity night(DayOfWeek day) {
        return weekly("night-" + day.getValue(), "NIGHT", day, "21:15", "09:15", HolidayRule.STAYS);
    }

    static Activity weekly(String id, String code, DayOfWeek day, String start, String end, HolidayRule rule) {
        CycleSlot slot = new CycleSlot(1, day, LocalTime.parse(start), LocalTime.parse(end));
        return activity(id, code, new Timing.Timetabled(new Cycle(1, MONDAY), List.of(slot)), rule);
    }

    static Activity activity(String id, String code, Timing timing, HolidayRule rule) {
        return Activity.of(new ActivityId(id), new ActivityCode(code), "The " + id, ActivityCategory.DCC, timing, rule);
    }
}
