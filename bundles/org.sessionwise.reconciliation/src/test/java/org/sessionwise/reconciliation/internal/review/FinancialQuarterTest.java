package org.sessionwise.reconciliation.internal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.review.FinancialQuarter;

class FinancialQuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-Q1, 2026-04-01, 2026-07-01",
        "2026-06-30, 2026-Q1, 2026-04-01, 2026-07-01",
        "2026-07-01, 2026-Q2, 2026-07-01, 2026-10-01",
        "2026-10-31, 2026-Q3, 2026-10-01, 2027-01-01",
        "2026-12-31, 2026-Q3, 2026-10-01, 2027-01-01",
        "2027-01-01, 2026-Q4, 2027-01-01, 2027-04-01",
        "2027-03-31, 2026-Q4, 2027-01-01, 2027-04-01",
        "2028-02-29, 2027-Q4, 2028-01-01, 2028-04-01",
        "2028-05-31, 2028-Q1, 2028-04-01, 2028-07-01"
    })
    void aDayLiesInTheQuarterThatTheFinancialYearHas(LocalDate day, String label, LocalDate from, LocalDate until) {
        FinancialQuarter quarter = FinancialQuarter.of(day);

        assertEquals(label, quarter.label());
        assertEquals(from, quarter.days().from());
        assertEquals(until, quarter.days().until());
        assertEquals(quarter, FinancialQuarter.parse(label));
        assertTrue(quarter.days().contains(day));
    }

    @Test
    void theLastQuarterOfALeapYearHasADayMore() {
        assertEquals(91, FinancialQuarter.parse("2027-Q4").days().days());
        assertEquals(90, FinancialQuarter.parse("2026-Q4").days().days());
    }

    @Test
    void quartersFollowEachOtherAcrossYears() {
        FinancialQuarter last = FinancialQuarter.parse("2026-Q4");

        assertEquals("2027-Q1", last.next().label());
        assertEquals(last, last.next().previous());
        assertTrue(last.compareTo(last.next()) < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026-Q0", "2026Q1", "1969-Q1", "2200-Q1", "", "2026-Q1 "})
    void whatIsNoLabelIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> FinancialQuarter.parse(text));
    }
}
