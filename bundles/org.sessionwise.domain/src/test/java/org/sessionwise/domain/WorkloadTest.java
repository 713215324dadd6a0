package org.sessionwise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void unitsAreAddedApart() {
        Workload clinic = new Workload(1, new Fraction(1, 2), 120, pa(1, 3));

        assertEquals(
                new Workload(3, new Fraction(3, 2), 360, pa(1, 1)),
                clinic.plus(clinic).plus(clinic));
        assertEquals(clinic, clinic.plus(Workload.NONE));
    }

    @Test
    void amountsBelowZeroAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Workload(-1, Fraction.ZERO, 0, ProgrammedActivities.NONE));
        assertThrows(IllegalArgumentException.class, () -> pa(-1, 2));
    }

    @Test
    void secondsCountInProgrammedActivities() {
        assertEquals(pa(1, 8), ProgrammedActivities.ofWorked(Duration.ofSeconds(90), Duration.ofMinutes(12)));
        assertEquals(pa(4, 3), ProgrammedActivities.ofWorked(Duration.ofHours(4), Duration.ofHours(3)));
    }

    private static ProgrammedActivities pa(long numerator, long denominator) {
        return new ProgrammedActivities(new Fraction(numerator, denominator));
    }
}
