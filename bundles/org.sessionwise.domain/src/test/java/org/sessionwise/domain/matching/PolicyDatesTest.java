package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyDatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final MatchingPolicy STRICT = MatchingPolicy.of(0, Duration.ZERO);

    @Test
    void policyRulesFromItsFirstDayAndTheDefaultsBefore() {
        PolicyDates dates = PolicyDates.of(Map.of(DAY, STRICT));

        assertEquals(MatchingPolicy.DEFAULT, dates.on(DAY.minusDays(1)));
        assertEquals(STRICT, dates.on(DAY));
        assertEquals(STRICT, dates.on(LocalDate.MAX));
        assertEquals(MatchingPolicy.DEFAULT, dates.on(LocalDate.MIN));
        assertEquals(STRICT, PolicyDates.always(STRICT).on(LocalDate.MIN));
    }

    @Test
    void isAValueThatNobodyChanges() {
        PolicyDates dates = PolicyDates.of(Map.of(DAY, STRICT));

        assertEquals(PolicyDates.of(Map.of(DAY, STRICT)), dates);
        assertEquals(PolicyDates.of(Map.of(DAY, STRICT)).hashCode(), dates.hashCode());
        assertThrows(
                UnsupportedOperationException.class, () -> dates.byFirstDay().clear());
    }

    @Test
    void policyBelowZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MatchingPolicy.of(-1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> MatchingPolicy.of(7, Duration.ofMinutes(-1)));
    }
}
