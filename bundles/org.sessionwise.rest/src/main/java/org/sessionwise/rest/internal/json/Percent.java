package org.sessionwise.rest.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sessionwise.domain.Fraction;

/**
 * Writes per cent for show. What is not whole never looks as if it were: 89.996 is not 90, whatever threshold lies there; more places
 * are shown then.
 */
final class Percent {

    private static final int PLACES = 2;
    private static final int MOST_PLACES = 9;

    private Percent() {}

    static String text(Fraction percent) {
        for (int places = PLACES; places < MOST_PLACES; places++) {
            BigDecimal shown = percent.toDecimal(places).stripTrailingZeros();
            if (percent.denominator() == 1 || shown.scale() > 0) {
                return shown.toPlainString();
            }
        }
        return BigDecimal.valueOf(percent.numerator())
                .divide(BigDecimal.valueOf(percent.denominator()), MOST_PLACES, RoundingMode.DOWN)
                .toPlainString();
    }
}
