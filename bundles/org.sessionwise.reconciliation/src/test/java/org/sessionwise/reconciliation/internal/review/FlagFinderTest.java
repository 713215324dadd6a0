package org.sessionwise.reconciliation.internal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewRule.Direction;
import org.sessionwise.api.review.ReviewRule.Span;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;

class FlagFinderTest {

    private static final LineKey RED = LineKey.of(LineKey.Kind.TEAM, "red");
    private static final FinancialQuarter SPRING = FinancialQuarter.parse("2026-Q1");
    private static final LocalDate FIRST_PERIOD = LocalDate.of(2026, 3, 16);

    private final FakeFigures figures = new FakeFigures();

    @ParameterizedTest
    @CsvSource({
        // planned, delivered, at least per cent, at least sessions, direction, is large
        "40, 36, 10, 4, BELOW, true", // exactly as large by both
        "40, 44, 10, 4, ABOVE, true",
        "40, 36, 10, 4, ABOVE, false", // the other side
        "40, 44, 10, 4, BELOW, false",
        "40, 73/2, 10, 0, BELOW, false", // half a session too little for ten per cent
        "41, 37, 10, 4, BELOW, false", // 9.75... per cent
        "30, 27, 10, 4, BELOW, false", // large by per cent only
        "30, 27, 10, 3, BELOW, true",
        "1200, 1190, 10, 4, BELOW, false", // large by sessions only
        "3, 8/3, 100/9, 1/3, BELOW, true", // thirds are exact
        "3, 8/3, 100/9, 2/5, BELOW, false",
        "0, 4, 10, 4, ABOVE, true", // no per cent of nothing: sessions decide
        "0, 3, 10, 4, ABOVE, false",
        "0, 0, 10, 0, ABOVE, false",
        "40, 40, 0, 1, BELOW, false",
        "40, 0, 100, 4, BELOW, true"
    })
    void aVarianceIsLargeByBothMeasures(
            String planned, String done, String percent, String sessions, Direction direction, boolean expected) {
        ReviewRule.Size size = new ReviewRule.Size(Fraction.parse(percent), Fraction.parse(sessions));

        assertEquals(expected, FlagFinder.isLarge(FakeFigures.side(planned, done), size, direction));
    }

    @ParameterizedTest
    @CsvSource({
        // delivered of 40 in six periods on end, the last three of which end in the quarter; '-' is a missing period
        "40 40 40 40 40 40, 0",
        "40 40 40 30 40 30, 0", // not on end
        "40 40 40 30 30 40, 2",
        "40 40 30 30 40 40, 2", // the run ends in the quarter
        "30 30 40 40 40 40, 0", // it ended before
        "40 40 40 40 40 30, 0",
        "30 30 30 30 30 30, 6",
        "40 40 40 30 - 30, 0", // of the one between nothing is known
        "40 40 40 30 50 30, 0" // the other side breaks it
    })
    void aVariancePersistsInPeriodsOnEnd(String done, int persists) {
        String[] told = done.split(" ");
        List<FigureLine> lines = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            if (!told[i].equals("-")) {
                LocalDate from = FIRST_PERIOD.plusDays(28L * (i - 3));
                lines.add(figures.line(RED, new DateRange(from, from.plusDays(28)), FakeFigures.side("40", told[i])));
            }
        }

        List<FlagFinder.Found> found = finder(2, Span.PERIOD, Direction.BELOW).find(lines);

        assertEquals(persists == 0 ? List.of() : List.of(new FlagFinder.Found(RED, Direction.BELOW, persists)), found);
    }

    @Test
    void aPeriodThatTheWindowCutsIsNone() {
        DateRange cut = new DateRange(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 7, 1));

        assertEquals(
                List.of(),
                finder(1, Span.PERIOD, Direction.BOTH)
                        .find(List.of(figures.line(RED, cut, FakeFigures.side("40", "20")))));
    }

    @Test
    void aPeriodThatBeganBeforeTheQuarterCountsWhereItEnds() {
        DateRange over = new DateRange(FIRST_PERIOD, FIRST_PERIOD.plusDays(28));
        List<FigureLine> lines = List.of(figures.line(RED, over, FakeFigures.side("40", "20")));

        assertEquals(1, finder(1, Span.PERIOD, Direction.BOTH).find(lines).size());
        assertEquals(
                0,
                new FlagFinder(rule(1, Span.PERIOD, Direction.BOTH), SPRING.previous())
                        .find(lines)
                        .size());
    }

    @Test
    void quartersOnEndAreWholeQuarters() {
        FlagFinder finder = finder(3, Span.QUARTER, Direction.BOTH);
        List<FigureLine> lines = new ArrayList<>();
        for (FinancialQuarter quarter = SPRING; lines.size() < 3; quarter = quarter.previous()) {
            lines.add(figures.line(RED, quarter.days(), FakeFigures.side("40", "50")));
        }

        assertEquals(Over.FINANCIAL_QUARTER, finder.over());
        assertEquals(new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 7, 1)), finder.window());
        assertEquals(List.of(new FlagFinder.Found(RED, Direction.ABOVE, 3)), finder.find(lines));
        assertEquals(List.of(), finder.find(lines.subList(0, 2)));
    }

    @Test
    void theWindowHoldsEveryPeriodThatTheFirstOfTheQuarterNeeds() {
        assertEquals(
                new DateRange(LocalDate.of(2026, 2, 4), LocalDate.of(2026, 7, 1)),
                finder(2, Span.PERIOD, Direction.BOTH).window());
    }

    private static FlagFinder finder(int persists, Span span, Direction direction) {
        return new FlagFinder(rule(persists, span, direction), SPRING);
    }

    private static ReviewRule rule(int persists, Span span, Direction direction) {
        return ReviewRule.of(
                new ReviewRule.Size(Fraction.of(10), Fraction.of(4)), persists, span, direction, List.of("Other"));
    }
}
