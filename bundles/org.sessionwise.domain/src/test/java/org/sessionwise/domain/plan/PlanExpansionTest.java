package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Timing.Annualised;
import org.sessionwise.domain.plan.Timing.Timetabled;

class PlanExpansionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 24);
    private static final BankHolidays HOLIDAYS = BankHolidays.published();
    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ONE = LocalTime.of(13, 0);

    private final Activity clinic = weekly("clinic", DayOfWeek.MONDAY, NINE, ONE, HolidayRule.FALLS_AWAY);
    private final Activity night =
            weekly("night", DayOfWeek.MONDAY, LocalTime.of(21, 0), LocalTime.of(9, 0), HolidayRule.STAYS);

    @Test
    void bankHolidayRemovesAClinicAndLeavesANightDuty() {
        PlanExpansion expansion = PlanExpansion.of(plan(YEAR, clinic, night), week(MONDAY.plusWeeks(1)), HOLIDAYS);

        assertEquals(List.of("P1/night/2026-08-31T21:00"), ids(expansion.planned()));
        assertEquals(List.of("P1/clinic/2026-08-31T09:00"), ids(expansion.fallenAway()));
    }

    @Test
    void bankHolidaysAreThoseOfThePlansNation() {
        JobPlanVersion scottish =
                plan(YEAR, clinic).toBuilder().nation(Nation.SCOTLAND).build();

        assertEquals(
                1,
                PlanExpansion.of(scottish, week(MONDAY.plusWeeks(1)), HOLIDAYS)
                        .planned()
                        .size());
    }

    @Test
    void daysOutsideThePlansForceAreNotPlanned() {
        DateRange fortnight = new DateRange(MONDAY, MONDAY.plusWeeks(2));

        assertEquals(
                List.of("P1/clinic/2026-08-24T09:00"),
                ids(PlanExpansion.of(plan(week(MONDAY), clinic), fortnight, HOLIDAYS)
                        .planned()));
        assertEquals(
                List.of(),
                PlanExpansion.of(plan(week(MONDAY), clinic), week(MONDAY.plusWeeks(3)), HOLIDAYS)
                        .planned());
    }

    @Test
    void onlyApprovedVersionsPlanAnything() {
        for (JobPlanState state : JobPlanState.values()) {
            JobPlanVersion version = plan(YEAR, clinic).toBuilder().state(state).build();

            assertEquals(
                    state == JobPlanState.APPROVED ? 1 : 0,
                    PlanExpansion.of(version, week(MONDAY), HOLIDAYS).planned().size(),
                    state.name());
        }
    }

    @Test
    void annualisedActivitiesHaveNoDates() {
        Activity audit = Activity.of(
                new ActivityId("audit"),
                new ActivityCode("AUDIT"),
                "Audit",
                ActivityCategory.SPA,
                new Annualised(10, Duration.ofHours(4)),
                HolidayRule.FALLS_AWAY);

        assertEquals(
                List.of(), PlanExpansion.of(plan(YEAR, audit), YEAR, HOLIDAYS).planned());
    }

    @Test
    void nightOverAClockChangeIsWorthItsRealTime() {
        Activity saturdays =
                weekly("night", DayOfWeek.SATURDAY, LocalTime.of(21, 15), LocalTime.of(9, 15), HolidayRule.STAYS);

        List<PlannedSession> nights =
                PlanExpansion.of(plan(YEAR, saturdays), YEAR, HOLIDAYS).planned();

        assertEquals(List.of(660L), minutesOn(nights, LocalDate.of(2026, 3, 28)));
        assertEquals(List.of(780L), minutesOn(nights, LocalDate.of(2026, 10, 24)));
        assertEquals(
                52 * 720L,
                nights.stream().mapToLong(n -> n.workload().minutes()).sum());
    }

    @Test
    void occurrencesComeByStart() {
        assertEquals(
                List.of("P1/clinic/2026-08-24T09:00", "P1/night/2026-08-24T21:00"),
                ids(PlanExpansion.of(plan(YEAR, night, clinic), week(MONDAY), HOLIDAYS)
                        .planned()));
    }

    @Property
    void rangeCutInTwoGivesTheSameOccurrences(
            @ForAll @IntRange(min = 1, max = 120) int cut,
            @ForAll @IntRange(min = 1, max = 6) int weeks,
            @ForAll @IntRange(min = 0, max = 30) int from) {
        JobPlanVersion plan = plan(
                DateRange.startingOn(MONDAY.minusWeeks(4)),
                Activity.of(
                        new ActivityId("a"),
                        new ActivityCode("A"),
                        "",
                        ActivityCategory.DCC,
                        new Timetabled(
                                new Cycle(weeks, MONDAY),
                                List.of(
                                        new CycleSlot(1, DayOfWeek.MONDAY, NINE, ONE),
                                        new CycleSlot(weeks, DayOfWeek.SUNDAY, ONE, NINE))),
                        HolidayRule.FALLS_AWAY));
        LocalDate start = MONDAY.minusWeeks(6).plusDays(from);
        DateRange whole = new DateRange(start, start.plusDays(121));
        List<PlannedSession> halves = new ArrayList<>();
        halves.addAll(PlanExpansion.of(plan, new DateRange(start, start.plusDays(cut)), HOLIDAYS)
                .planned());
        halves.addAll(PlanExpansion.of(plan, new DateRange(start.plusDays(cut), whole.until()), HOLIDAYS)
                .planned());

        assertEquals(halves, PlanExpansion.of(plan, whole, HOLIDAYS).planned());
    }

    @Test
    void twoSlotsOfOneActivityCannotStartTogether() {
        Cycle cycle = new Cycle(1, MONDAY);
        CycleSlot shorter = new CycleSlot(1, DayOfWeek.MONDAY, NINE, ONE);
        CycleSlot longer = new CycleSlot(1, DayOfWeek.MONDAY, NINE, LocalTime.of(14, 0));

        assertThrows(IllegalArgumentException.class, () -> new Timetabled(cycle, List.of(shorter, longer)));
        assertThrows(IllegalArgumentException.class, () -> new Timetabled(cycle, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Timetabled(cycle, List.of(new CycleSlot(2, DayOfWeek.MONDAY, NINE, ONE))));
    }

    @Test
    void activityStandsOnceInAPlan() {
        assertThrows(IllegalArgumentException.class, () -> plan(YEAR, clinic, clinic));
    }

    private static Activity weekly(String id, DayOfWeek day, LocalTime start, LocalTime end, HolidayRule rule) {
        return Activity.of(
                new ActivityId(id),
                new ActivityCode(id.toUpperCase(Locale.ROOT)),
                id,
                ActivityCategory.DCC,
                new Timetabled(new Cycle(1, MONDAY), List.of(new CycleSlot(1, day, start, end))),
                rule);
    }

    private static JobPlanVersion plan(DateRange inForce, Activity... activities) {
        return JobPlanVersion.builder(
                        new JobPlanId("P1"), 1, new PersonReference(Optional.of("1"), Optional.empty()), inForce)
                .activities(List.of(activities))
                .build();
    }

    private static DateRange week(LocalDate monday) {
        return new DateRange(monday, monday.plusWeeks(1));
    }

    private static List<String> ids(List<PlannedSession> sessions) {
        return sessions.stream().map(PlannedSession::id).toList();
    }

    private static List<Long> minutesOn(List<PlannedSession> sessions, LocalDate date) {
        Stream<PlannedSession> onDate =
                sessions.stream().filter(session -> session.date().equals(date));
        return onDate.map(session -> session.workload().minutes()).toList();
    }
}
