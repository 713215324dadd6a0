package org.sessionwise.reconciliation.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.Over;
import org.sessionwise.domain.DateRange;

class SpansTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 30);
    private static final DateRange FOUR_YEARS = new DateRange(LocalDate.of(2023, 12, 20), LocalDate.of(2028, 3, 5));

    @ParameterizedTest
    @EnumSource(Over.class)
    void spansFollowOneAnotherWithoutAGap(Over over) {
        List<FigureSpan> spans = new Spans(over, ANCHOR).of(FOUR_YEARS);

        LocalDate next = FOUR_YEARS.from();
        for (FigureSpan span : spans) {
            assertEquals(next, span.days().from());
            next = span.days().until();
        }
        assertEquals(FOUR_YEARS.until(), next);
        assertEquals(
                spans.size(), spans.stream().map(FigureSpan::label).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-12-31, Week of 2026-12-28, 2026-12-28, 2027-01-04",
        "PERIOD, 2026-03-29, Four weeks from 2026-03-02, 2026-03-02, 2026-03-30",
        "PERIOD, 2026-03-30, Four weeks from 2026-03-30, 2026-03-30, 2026-04-27",
        "MONTH, 2028-02-29, 2028-02, 2028-02-01, 2028-03-01",
        "QUARTER, 2026-03-31, 2026 Q1, 2026-01-01, 2026-04-01",
        "FINANCIAL_QUARTER, 2026-03-31, 2025/26 Q4, 2026-01-01, 2026-04-01",
        "FINANCIAL_QUARTER, 2026-04-01, 2026/27 Q1, 2026-04-01, 2026-07-01",
        "FINANCIAL_QUARTER, 1999-12-31, 1999/00 Q3, 1999-10-01, 2000-01-01",
        "PLAN_YEAR, 2027-03-31, 2026/27, 2026-04-01, 2027-04-01"
    })
    void aDayIsInTheSpanThatPeopleExpect(Over over, LocalDate day, String label, LocalDate from, LocalDate until) {
        DateRange around = new DateRange(day.minusYears(2), day.plusYears(2));
        FigureSpan found = new Spans(over, ANCHOR)
                .of(around).stream()
                        .filter(span -> span.days().contains(day))
                        .findFirst()
                        .orElseThrow();

        assertEquals(label, found.label());
        assertEquals(new DateRange(from, until), found.days());
    }

    @Test
    void aPeriodThatIsNotCutHasNoLabel() {
        assertEquals(List.of(FigureSpan.of(FOUR_YEARS, "")), new Spans(Over.NONE, ANCHOR).of(FOUR_YEARS));
    }
}
