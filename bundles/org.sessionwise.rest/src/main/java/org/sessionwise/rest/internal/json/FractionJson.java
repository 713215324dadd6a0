package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.Fraction;

/** An exact number, and the same for show. */
public record FractionJson(String exact, String shown) {

    private static final int PLACES = 2;

    static FractionJson of(Fraction amount) {
        return new FractionJson(
                Exact.text(amount),
                amount.toDecimal(PLACES).stripTrailingZeros().toPlainString());
    }
}
