package org.sessionwise.demo.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.TemplateSlot;

class PlanMakerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final DutyCode WARD = new DutyCode("Critical care");
    private static final DutyCode CLINIC = new DutyCode("Eye clinic");
    private static final StaffMember ROSTERED = member("7");
    private static final StaffMember FREE = member("8");

    private static StaffMember member(String id) {
        return StaffMember.builder(new StaffId(id), new DepartmentId("1"), new TeamId("t"), "A person")
                .assignmentNumber("optaweb-1-" + id)
                .build();
    }

    /** Early and late on Mondays to Fridays of week 1, nights from Monday in week 2, nothing in week 3. */
    private static Workplace workplace() {
        return new Workplace(
                ZoneOffset.UTC,
                Nation.ENGLAND_AND_WALES,
                List.of(ROSTERED, FREE),
                List.of(Duty.of(WARD, WARD.value()), Duty.of(CLINIC, CLINIC.value())),
                new Cycle(3, MONDAY),
                List.of(
                        slot(1, DayOfWeek.MONDAY, 6, 14),
                        slot(1, DayOfWeek.TUESDAY, 6, 14),
                        slot(1, DayOfWeek.WEDNESDAY, 6, 14),
                        slot(2, DayOfWeek.MONDAY, 22, 6),
                        slot(2, DayOfWeek.TUESDAY, 22, 6),
                        slot(2, DayOfWeek.WEDNESDAY, 22, 6)));
    }

    private static TemplateSlot slot(int week, DayOfWeek day, int start, int end) {
        String key = week + "-" + day;
        return TemplateSlot.of(key, ROSTERED.id(), WARD, week, day, LocalTime.of(start, 0), LocalTime.of(end, 0));
    }

    private static List<JobPlanVersion> plans() {
        return new PlanMaker(workplace(), DateRange.startingOn(MONDAY)).plans();
    }

    private static List<CycleSlot> slots(Activity activity) {
        return ((Timing.Timetabled) activity.timing()).slots();
    }

    @Test
    void sameWorkplaceGivesTheSamePlans() {
        assertEquals(plans(), plans());
    }

    @Test
    void twoSessionsAWeekAreWhatTheTemplateHas() {
        Activity usual = plans().get(0).activities().get(0);

        assertEquals("CRITICAL_CARE", usual.code().value());
        assertEquals(
                List.of(
                        new CycleSlot(1, DayOfWeek.MONDAY, LocalTime.of(6, 0), LocalTime.of(14, 0)),
                        new CycleSlot(1, DayOfWeek.TUESDAY, LocalTime.of(6, 0), LocalTime.of(14, 0)),
                        new CycleSlot(2, DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                        new CycleSlot(2, DayOfWeek.TUESDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))),
                slots(usual));
    }

    @Test
    void weeklySessionIsOnADayThatTheTemplateLeavesFree() {
        List<CycleSlot> weekly = slots(plans().get(0).activities().get(1));

        assertEquals(3, weekly.size());
        assertTrue(List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .contains(weekly.get(0).day()));
        assertEquals(DayOfWeek.FRIDAY, weekly.get(1).day(), "Thursday follows a night");
    }

    @Test
    void whoeverIsNotInTheTemplateHasAPlan() {
        List<Activity> activities = plans().get(1).activities();

        assertEquals(2, activities.size());
        assertEquals(new Timing.Flexible(Duration.ofHours(4)), activities.get(1).timing());
    }

    @Test
    void plansNameTheAssignmentNumberAlone() {
        assertEquals("optaweb-1-7", plans().get(0).person().assignmentNumber().orElseThrow());
    }

    @Test
    void noDutiesMeanNoPlans() {
        Workplace some = workplace();
        Workplace none =
                new Workplace(some.zone(), some.nation(), some.people(), List.of(), some.cycle(), some.slots());

        assertEquals(List.of(), new PlanMaker(none, DateRange.startingOn(MONDAY)).plans());
    }
}
