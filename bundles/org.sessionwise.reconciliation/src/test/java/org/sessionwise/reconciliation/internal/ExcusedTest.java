package org.sessionwise.reconciliation.internal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.Unavailability.Kind;

class ExcusedTest {

    private static final LocalDate DAY = Plans.MONDAY;
    private static final DateRange WEEK = new DateRange(DAY, DAY.plusWeeks(1));
    private final Ward ward = new Ward();

    ExcusedTest() {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
    }

    @Test
    void leaveOverHalfOfAnOccurrenceExcusesIt() throws Exception {
        ward.host.leave(Ward.AMY, DAY, "11:00", "18:00", Kind.STUDY_LEAVE);

        assertEquals(List.of("2026-06-01 study leave"), excused(WEEK));
        assertEquals(Map.of(), ward.outcomes(Basis.ROSTERED, WEEK));
        assertEquals(1, ward.amy(WEEK).excused());
    }

    @Test
    void leaveOverAMinuteLessThanHalfDoesNot() throws Exception {
        ward.host.leave(Ward.AMY, DAY, "11:01", "18:00", Kind.ANNUAL_LEAVE);

        assertEquals(List.of(), excused(WEEK));
        assertEquals(Map.of(Outcome.NOT_ROSTERED, 1L), ward.outcomes(Basis.ROSTERED, WEEK));
    }

    @Test
    void twoLeavesAtOnceCoverAMinuteOnce() throws Exception {
        ward.host.leave(Ward.AMY, DAY, "09:00", "10:30", Kind.ANNUAL_LEAVE);
        ward.host.leave(Ward.AMY, DAY, "09:30", "10:59", Kind.SICKNESS);

        assertEquals(List.of(), excused(WEEK));
    }

    @Test
    void severalLeavesAddUpAndTheLongestNamesTheReason() throws Exception {
        ward.host.leave(Ward.AMY, DAY, "12:00", "13:00", Kind.OTHER);
        ward.host.leave(Ward.AMY, DAY, "08:00", "09:15", Kind.ANNUAL_LEAVE);
        ward.host.leave(Ward.AMY, DAY, "09:15", "10:00", Kind.OTHER);

        assertEquals(List.of("2026-06-01 other absence"), excused(WEEK));
    }

    @Test
    void leaveOfAnotherPersonDoesNot() throws Exception {
        ward.host.employ(Ward.BEN, false);
        ward.host.leave(Ward.BEN, DAY, "09:00", "13:00", Kind.SICKNESS);

        assertEquals(List.of(), excused(WEEK));
    }

    @Test
    void withoutLeaveNothingIsExcusedButBankHolidaysAndThePositionSaysSo() throws Exception {
        Ward bare = Ward.withoutLeave();
        bare.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        bare.host.leave(Ward.AMY, DAY, "09:00", "13:00", Kind.ANNUAL_LEAVE);

        assertEquals(Map.of(Outcome.NOT_ROSTERED, 1L), bare.outcomes(Basis.ROSTERED, WEEK));
        assertFalse(bare.reconciliation.position(WEEK, Set.of(Ward.AMY)).leaveKnown());
        assertTrue(ward.reconciliation.position(WEEK, Set.of(Ward.AMY)).leaveKnown());
    }

    @Test
    void clinicFallsAwayOnABankHolidayAndANightStays() throws Exception {
        DateRange summer = new DateRange(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 7));
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), Plans.night(MONDAY)));
        ward.host.week(summer.from(), RosterWeek.State.FINALISED);
        ward.worked("CLINIC", summer.from(), "09:00", "13:00");
        ward.worked("NIGHT", summer.from(), "21:15", "09:15");

        assertEquals(List.of("2026-08-31 bank holiday"), excused(summer));
        assertEquals(Map.of(Outcome.EXTRA_UNPAID, 1L, Outcome.AS_PLANNED, 1L), ward.outcomes(Basis.DELIVERED, summer));
    }

    @Test
    void leaveAndHolidaysExcuseInWeeksWithoutARosterToo() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), Plans.clinic(TUESDAY)));
        ward.host.leave(Ward.AMY, LocalDate.of(2026, 9, 1), "00:00", "00:00", Kind.ANNUAL_LEAVE);
        DateRange fortnight = new DateRange(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 14));

        assertEquals(List.of("2026-08-31 bank holiday", "2026-09-01 annual leave"), excused(fortnight));
        assertEquals(Map.of(Outcome.UNKNOWN, 2L), ward.outcomes(Basis.ROSTERED, fortnight));
    }

    private List<String> excused(DateRange period) throws Exception {
        return ward.reconciliation.findings(Ward.AMY, period, Basis.ROSTERED).excused().stream()
                .map(away -> away.occurrence().period().startDate(FakeHost.LONDON) + " " + away.reason())
                .toList();
    }
}
