package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.ProgrammedActivities;

class ContractTest {

    private static final Contract CONSULTANT = Contract.inProgrammedActivities("consultant 2003", Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 1", "179, 1", "180, 2", "240, 2", "299, 2", "300, 3", "480, 4", "720, 6"})
    void sessionsAreCountedInHalvesRoundedHalfUpAndAtLeastOne(int minutes, int halves) {
        assertEquals(
                new Fraction(halves, 2),
                CONSULTANT.value(Duration.ofMinutes(minutes)).sessions());
    }

    @Property
    void programmedActivitiesAreNotRounded(@ForAll @IntRange(min = 1, max = 2000) int minutes) {
        assertEquals(
                new ProgrammedActivities(new Fraction(minutes, 240)),
                CONSULTANT.value(Duration.ofMinutes(minutes)).pa());
        assertEquals(minutes, CONSULTANT.value(Duration.ofMinutes(minutes)).minutes());
    }

    @Test
    void hoursContractHasNoProgrammedActivities() {
        assertEquals(
                ProgrammedActivities.NONE,
                Contract.inHours("AfC").value(Duration.ofHours(4)).pa());
        assertEquals(
                Fraction.of(1),
                Contract.inHours("AfC").value(Duration.ofHours(4)).sessions());
    }

    @Test
    void programmedActivityOfNoLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Contract.inProgrammedActivities("x", Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Contract.inProgrammedActivities("x", Duration.ofHours(-4)));
    }
}
