package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CycleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Property
    void weekIsTheOneCountedDayByDay(
            @ForAll @IntRange(min = 1, max = 9) int weeks, @ForAll @IntRange(min = -400, max = 400) int days) {
        int week = 1;
        LocalDate day = MONDAY;
        while (!day.equals(MONDAY.plusDays(days))) {
            LocalDate next = day.plusDays(days > 0 ? 1 : -1);
            LocalDate monday = days > 0 ? next : day;
            if ((monday.toEpochDay() - MONDAY.toEpochDay()) % 7 == 0) {
                week += days > 0 ? 1 : -1;
                week = week > weeks ? 1 : week;
                week = week < 1 ? weeks : week;
            }
            day = next;
        }

        assertEquals(week, new Cycle(weeks, MONDAY).weekOf(day));
    }

    @Test
    void newPlanYearDoesNotResetTheCycle() {
        Cycle cycle = new Cycle(5, MONDAY);

        assertEquals(1, cycle.weekOf(MONDAY));
        assertEquals(3, cycle.weekOf(MONDAY.plusWeeks(52)));
        assertEquals(5, cycle.weekOf(MONDAY.minusDays(1)));
    }

    @Test
    void anchorIsAMondayAndLengthIsAWeekAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new Cycle(4, MONDAY.plusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> new Cycle(0, MONDAY));
    }
}
