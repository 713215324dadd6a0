package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.Period;

class RowTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void keepsEveryFieldAtItsMost() {
        for (Outcome outcome : Outcome.values()) {
            long row = Row.worked(Row.LAST_START, Row.LONGEST, Row.LAST_DUTY, Part.FIXED, outcome);

            assertEquals(Row.LAST_START, Row.start(row));
            assertEquals(Row.LONGEST, Row.length(row));
            assertEquals(Row.LAST_DUTY, Row.duty(row));
            assertEquals(Part.FIXED, Row.part(row));
            assertEquals(outcome, Row.otherwise(row));
            assertTrue(row > 0);
        }
    }

    @Test
    void fieldWithoutRoomIsRefused() {
        for (int[] fields : new int[][] {
            {-1, 60, 0},
            {Row.LAST_START + 1, 60, 0},
            {0, 0, 0},
            {0, Row.LONGEST + 1, 0},
            {0, 60, -1},
            {0, 60, Row.LAST_DUTY + 1}
        }) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Row.planned(fields[0], fields[1], fields[2], Part.DUE, Outcome.NOT_ROSTERED));
        }
        assertThrows(IllegalArgumentException.class, () -> Row.minute(Instant.parse("1999-12-31T23:59:59Z")));
        assertThrows(IllegalArgumentException.class, () -> lasting(Duration.ofDays(12)));
    }

    @Test
    void partBelongsToItsSide() {
        assertThrows(IllegalArgumentException.class, () -> Row.planned(0, 60, 0, Part.EXPLAINS, Outcome.NOT_ROSTERED));
        assertThrows(IllegalArgumentException.class, () -> Row.worked(0, 60, 0, Part.DUE, Outcome.COVER));
    }

    @Test
    void secondsAreCutOffAndAMinuteIsLeft() {
        assertEquals(1, Row.length(lasting(Duration.ofSeconds(20))));
        assertEquals(59, Row.length(lasting(Duration.ofSeconds(3599))));
        assertEquals(NOON, Row.instant(Row.start(lasting(Duration.ofHours(1)))));
    }

    private static long lasting(Duration length) {
        return Row.planned(new Period(NOON, NOON.plus(length)), 0, Part.DUE, Outcome.NOT_ROSTERED);
    }
}
