package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.YearAmount;

/**
 * How much work a figure is; less than zero in a variance.
 *
 * @param occurrences a whole number, or an exact text where an average is none
 * @param minutes likewise
 */
public record FigureAmountJson(Object occurrences, String sessions, Object minutes, String pa) {

    static FigureAmountJson of(YearAmount amount) {
        return new FigureAmountJson(
                number(amount.occurrences()),
                Exact.text(amount.sessions()),
                number(amount.minutes()),
                Exact.text(amount.pa()));
    }

    static Object number(Fraction amount) {
        return amount.denominator() == 1 ? (Object) amount.numerator() : Exact.text(amount);
    }
}
