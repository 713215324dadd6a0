package org.sessionwise.rest.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sessionwise.domain.Fraction;

/**
 * Writes per cent for show: cut, never rounded up. What is not whole never looks as if it were, whatever threshold
 * lies there: of 90.001 more places are shown.
 */
final class Percent {

    private static final int PLACES = 2;
    private static final int MOST_PLACES = 9;

    private Percent() {}

    static String text(Fraction percent) {
        for (int places = PLACES; places < MOST_PLACES; places++) {
            BigDecimal shown = cut(percent, places).stripTrailingZeros();
            if (percent.denominator() == 1 || shown.scale() > 0) {
                return shown.toPlainString();
            }
        }
        return cut(percent, MOST_PLACES).toPlainString();
    }

    private static BigDecimal cut(Fraction percent, int places) {
        return BigDecimal.valueOf(percent.numerator())
                .divide(BigDecimal.valueOf(percent.denominator()), places, RoundingMode.DOWN);
    }
}
