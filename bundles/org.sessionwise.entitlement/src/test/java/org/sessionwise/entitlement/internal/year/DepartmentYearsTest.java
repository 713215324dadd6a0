package org.sessionwise.entitlement.internal.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.PersonYear;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

class DepartmentYearsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DepartmentId ANAES = new DepartmentId("anaes");
    private static final StaffId AMY = new StaffId("a1");
    private static final StaffId BOB = new StaffId("a2");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 9);

    private final List<Unavailability> leave = new ArrayList<>();
    private final HostAccess host = new HostAccess();
    private final DepartmentYears years =
            new DepartmentYears(ANAES, CapabilityState.on(), new OnePlan(), host, BankHolidays::published);

    @Test
    void leaveOfThePersonExcusesAndThatOfOthersDoesNot() throws Exception {
        host.bindLeave((department, period) -> leave);
        leave.add(away(AMY, TUESDAY));
        leave.add(away(BOB, TUESDAY.plusDays(7)));

        PersonYear year = years.year(AMY, TUESDAY.plusDays(20));

        assertTrue(year.leaveKnown());
        // Tuesdays from 7 April to 23 June are 12; one of them was leave.
        assertEquals(
                Fraction.of(11),
                year.activities().get(0).toDate().leaveAware().amount().occurrences());
        assertEquals(Fraction.of(1), year.leave().get(0).taken());
    }

    @Test
    void aHostThatTellsNoLeaveIsSaidToTellNone() throws Exception {
        assertFalse(years.year(AMY, TUESDAY).leaveKnown());
    }

    @Test
    void aHostThatGivesNoAnswerMakesNoYear() {
        UnavailabilitySource silent = (department, period) -> {
            throw new HostUnavailableException("down");
        };
        host.bindLeave(silent);

        assertThrows(NoAnswerException.class, () -> years.year(AMY, TUESDAY));
    }

    @Test
    void whoHasNoPlanHasAnEmptyYear() throws Exception {
        PersonYear year = years.year(BOB, TUESDAY);

        assertTrue(year.plans().isEmpty() && year.activities().isEmpty());
    }

    private static Unavailability away(StaffId staff, LocalDate day) {
        return Unavailability.of(
                staff, Period.of(new DateRange(day, day.plusDays(1)), LONDON), Unavailability.Kind.ANNUAL_LEAVE);
    }

    /** Amy has a clinic each Tuesday. */
    private static final class OnePlan implements JobPlanRegister {

        @Override
        public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
            return plans(staff, new DateRange(LocalDate.EPOCH, DateRange.OPEN_END));
        }

        @Override
        public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
            return staff.contains(AMY) ? Map.of(AMY, List.of(plan())) : Map.of();
        }

        @Override
        public DutyMapping dutyMapping(DepartmentId department) {
            throw new UnsupportedOperationException();
        }

        private static JobPlanVersion plan() {
            Cycle weekly = new Cycle(1, LocalDate.of(2026, 1, 5));
            CycleSlot slot = new CycleSlot(1, DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));
            return JobPlanVersion.builder(
                            new JobPlanId("P"),
                            1,
                            new PersonReference(Optional.of("1"), Optional.empty()),
                            DateRange.startingOn(LocalDate.of(2025, 1, 1)))
                    .activities(List.of(Activity.builder(
                                    new ActivityId("A"),
                                    new ActivityCode("CLINIC"),
                                    ActivityCategory.DCC,
                                    new Timing.Timetabled(weekly, List.of(slot)))
                            .build()))
                    .build();
        }
    }
}
