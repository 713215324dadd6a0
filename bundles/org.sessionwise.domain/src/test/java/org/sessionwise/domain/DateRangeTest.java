package org.sessionwise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 20);

    @Property
    void intersectionHasTheDaysOfBoth(
            @ForAll @IntRange(min = 0, max = 12) int startA,
            @ForAll @IntRange(min = 1, max = 12) int lengthA,
            @ForAll @IntRange(min = 0, max = 12) int startB,
            @ForAll @IntRange(min = 1, max = 12) int lengthB) {
        DateRange a = range(startA, lengthA);
        DateRange b = range(startB, lengthB);
        Set<LocalDate> both = new HashSet<>(days(a));
        both.retainAll(days(b));

        assertEquals(both, a.intersection(b).map(DateRangeTest::days).orElse(Set.of()));
        assertEquals(!both.isEmpty(), a.overlaps(b));
        assertEquals(lengthA, a.days());
        assertEquals(lengthA, days(a).size());
    }

    @Test
    void lastDayIsExcluded() {
        DateRange range = range(0, 3);

        assertTrue(range.contains(FIRST));
        assertFalse(range.contains(FIRST.plusDays(3)));
        assertFalse(range.overlaps(range(3, 1)));
    }

    @Test
    void openEndContainsEverythingLater() {
        DateRange open = DateRange.startingOn(FIRST);

        assertTrue(open.isOpenEnded());
        assertTrue(open.contains(LocalDate.of(2999, 1, 1)));
        assertFalse(range(0, 5).isOpenEnded());
        assertEquals(range(0, 5), open.intersection(range(0, 5)).orElseThrow());
    }

    @Test
    void emptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DateRange(FIRST, FIRST));
    }

    private static DateRange range(int start, int length) {
        return new DateRange(FIRST.plusDays(start), FIRST.plusDays(start + (long) length));
    }

    private static Set<LocalDate> days(DateRange range) {
        return range.dates().collect(Collectors.toSet());
    }
}
