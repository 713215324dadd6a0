package org.sessionwise.reconciliation.internal.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.YearAmount;

/** Says in words why something is to be reviewed. No names. */
final class ReviewWords {

    private static final int PLACES = 2;

    private ReviewWords() {}

    static String why(FigureLine line, ReviewRule rule, ReviewRule.Direction direction, int persists) {
        String size = "large enough (" + number(rule.size().percent()) + " per cent and "
                + number(rule.size().sessions()) + " sessions, or more) in ";
        String side = direction == ReviewRule.Direction.BELOW ? "below plan" : "above plan";
        String quarter = quarter(line);
        String where = quarter.endsWith(side) ? "" : "; " + side; // what persists may be older than the quarter
        return quarter + where + ", " + size + spans(persists, rule.span()) + "; to be reviewed from " + rule.persists()
                + " on";
    }

    static String gone(FigureLine line) {
        return quarter(line) + "; by the figures of now no longer to be reviewed";
    }

    private static String quarter(FigureLine line) {
        FigureSide side = line.side(Basis.DELIVERED);
        return "the quarter's " + number(side.done().minus(side.undated()).sessions()) + " sessions delivered of "
                + number(side.planned().sessions()) + " planned and known, " + variance(side);
    }

    private static String variance(FigureSide side) {
        return side.percent(YearAmount::sessions)
                .map(exact -> exact.signum() == 0
                        ? "exactly as planned"
                        : cut(exact) + " per cent " + (exact.signum() < 0 ? "below plan" : "above plan"))
                .orElse("no per cent, since nothing was planned");
    }

    /** The size alone, cut as every percentage on the screens: words beside it say on which side it is. */
    private static String cut(Fraction percent) {
        return BigDecimal.valueOf(percent.numerator())
                .divide(BigDecimal.valueOf(percent.denominator()), 1, RoundingMode.DOWN)
                .abs()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String spans(int count, ReviewRule.Span span) {
        String name = span == ReviewRule.Span.PERIOD ? "roster period of four weeks" : "financial quarter";
        String many =
                span == ReviewRule.Span.PERIOD ? "roster periods of four weeks on end" : "financial quarters on end";
        return count + " " + (count == 1 ? name : many);
    }

    static String number(Fraction exact) {
        return exact.toDecimal(PLACES).stripTrailingZeros().toPlainString();
    }
}
