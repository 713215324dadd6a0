package org.sessionwise.entitlement.internal.fakes;

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
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;

/** Plans for tests. */
public final class Plans {

    public static final LocalDate ANCHOR = LocalDate.of(2026, 3, 2);

    private Plans() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static DateRange from(String iso) {
        return DateRange.startingOn(day(iso));
    }

    public static DateRange days(String from, String until) {
        return new DateRange(day(from), day(until));
    }

    public static PersonReference person(String assignment, String registration) {
        return new PersonReference(
                Optional.of(assignment).filter(text -> !text.isEmpty()),
                Optional.of(registration).filter(text -> !text.isEmpty()));
    }

    /** An approved plan with one clinic on Mondays. */
    public static JobPlanVersion plan(String id, int version, String assignment, DateRange inForce) {
        return plan(id, version, assignment, inForce, weekly("clinic", "CLINIC", DayOfWeek.MONDAY, "09:00", "13:00"));
    }

    public static JobPlanVersion plan(
            String id, int version, String assignment, DateRange inForce, Activity... activities) {
        return JobPlanVersion.builder(new JobPlanId(id), version, person(assignment, ""), inForce)
                .activities(List.of(activities))
                .build();
    }

    public static Activity weekly(String id, String code, DayOfWeek day, String start, String end) {
        return cyclic(id, code, 1, slot(1, day, start, end));
    }

    public static Activity cyclic(String id, String code, int weeks, CycleSlot... slots) {
        return cyclic(id, code, new Cycle(weeks, ANCHOR), slots);
    }

    public static Activity cyclic(String id, String code, Cycle cycle, CycleSlot... slots) {
        return activity(id, code, new Timing.Timetabled(cycle, List.of(slots)));
    }

    public static CycleSlot slot(int week, DayOfWeek day, String start, String end) {
        return new CycleSlot(week, day, LocalTime.parse(start), LocalTime.parse(end));
    }

    public static Activity flexible(String id, String code) {
        return activity(id, code, new Timing.Flexible(Duration.ofHours(4)));
    }

    public static Activity annualised(String id, String code) {
        return activity(id, code, new Timing.Annualised(10, Duration.ofHours(4)));
    }

    private static Activity activity(String id, String code, Timing timing) {
        return Activity.of(
                new ActivityId(id),
                new ActivityCode(code),
                "The " + id,
                ActivityCategory.DCC,
                timing,
                HolidayRule.FALLS_AWAY);
    }
}
