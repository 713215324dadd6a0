package org.sessionwise.reconciliation.internal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewRule.Direction;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.YearAmount;

/**
 * Holds the figures of a quarter against a review policy. A variance is flagged if it is large enough, on the same side, in
 * as many spans on end as the policy says, the last of which ends in the quarter. A span of which nothing is known breaks them.
 */
final class FlagFinder {

    /** A key that is flagged, and for how many spans on end. */
    record Found(LineKey key, Direction direction, int persists) {}

    private static final int DAYS_OF_A_PERIOD = 28;

    private final ReviewRule rule;
    private final FinancialQuarter quarter;

    FlagFinder(ReviewRule rule, FinancialQuarter quarter) {
        this.rule = rule;
        this.quarter = quarter;
    }

    /** Returns the days whose figures decide. */
    DateRange window() {
        LocalDate from = quarter.days().from();
        if (rule.span() == ReviewRule.Span.PERIOD) {
            return new DateRange(
                    from.minusDays((long) DAYS_OF_A_PERIOD * rule.persists()),
                    quarter.days().until());
        }
        FinancialQuarter first = quarter;
        for (int i = 1; i < rule.persists(); i++) {
            first = first.previous();
        }
        return new DateRange(first.days().from(), quarter.days().until());
    }

    /** Returns how those days are cut. */
    Over over() {
        return rule.span() == ReviewRule.Span.PERIOD ? Over.PERIOD : Over.FINANCIAL_QUARTER;
    }

    /** Returns what is flagged, of lines of the window. */
    List<Found> find(List<FigureLine> lines) {
        Map<LineKey, List<FigureLine>> byKey =
                lines.stream().filter(this::isWhole).collect(Collectors.groupingBy(FigureLine::key));
        List<Found> found = new ArrayList<>();
        byKey.forEach((key, spans) -> {
            spans.sort(Comparator.comparing(line -> line.span().days().from()));
            for (Direction direction : List.of(Direction.BELOW, Direction.ABOVE)) {
                int persists = isWatched(direction) ? longestRun(spans, direction) : 0;
                if (persists >= rule.persists()) {
                    found.add(new Found(key, direction, persists));
                }
            }
        });
        return found;
    }

    private boolean isWatched(Direction direction) {
        return rule.direction() == Direction.BOTH || rule.direction() == direction;
    }

    /** A period that the window cuts is not one: it would be smaller than it is. */
    private boolean isWhole(FigureLine line) {
        return rule.span() == ReviewRule.Span.QUARTER || line.span().days().days() == DAYS_OF_A_PERIOD;
    }

    private int longestRun(List<FigureLine> spans, Direction direction) {
        int longest = 0;
        int run = 0;
        LocalDate end = LocalDate.MIN;
        for (FigureLine line : spans) {
            DateRange days = line.span().days();
            run = days.from().equals(end) ? run : 0;
            run = isLarge(line.side(Basis.DELIVERED), rule.size(), direction) ? run + 1 : 0;
            end = days.until();
            if (end.isAfter(quarter.days().from())
                    && !end.isAfter(quarter.days().until())) {
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    static boolean isLarge(FigureSide side, ReviewRule.Size size, Direction direction) {
        Fraction sign = Fraction.of(direction == Direction.BELOW ? -1 : 1);
        Fraction variance = side.variance().sessions().times(sign);
        return variance.signum() > 0
                && variance.compareTo(size.sessions()) >= 0
                && side.percent(YearAmount::sessions)
                        .map(percent -> percent.times(sign).compareTo(size.percent()) >= 0)
                        .orElse(true);
    }
}
