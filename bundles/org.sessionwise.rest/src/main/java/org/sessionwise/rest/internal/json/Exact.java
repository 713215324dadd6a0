package org.sessionwise.rest.internal.json;

import java.math.BigDecimal;
import org.sessionwise.domain.Fraction;

/** Writes exact numbers: a decimal where that ends, else a fraction in lowest terms. */
public final class Exact {

    private Exact() {}

    public static String text(Fraction amount) {
        return endsAsDecimal(amount.denominator())
                ? BigDecimal.valueOf(amount.numerator())
                        .divide(BigDecimal.valueOf(amount.denominator()))
                        .toPlainString()
                : amount.toString();
    }

    private static boolean endsAsDecimal(long denominator) {
        return without(5, without(2, denominator)) == 1;
    }

    private static long without(int prime, long number) {
        long rest = number;
        while (rest % prime == 0) {
            rest /= prime;
        }
        return rest;
    }
}
