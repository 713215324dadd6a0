package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Adds amounts of the interface by hand, in exact fractions, independently of the product. */
final class ExactSum {

    private static final BigInteger[] NOTHING = {BigInteger.ZERO, BigInteger.ONE};

    private long occurrences;
    private long minutes;
    private BigInteger[] sessions = NOTHING;
    private BigInteger[] pa = NOTHING;

    /** Adds an amount; a missing one is none. */
    void add(JsonNode amount) {
        if (amount.isMissingNode()) {
            return;
        }
        occurrences += amount.path("occurrences").asLong();
        minutes += amount.path("minutes").asLong();
        sessions = plus(sessions, fraction(amount.path("sessions").asText()));
        pa = plus(pa, fraction(amount.path("pa").asText()));
    }

    /** In words, so that equal amounts are equal texts. */
    @Override
    public String toString() {
        return occurrences + " occurrences, " + words(sessions) + " sessions, " + minutes + " min, " + words(pa)
                + " PA";
    }

    private static BigInteger[] fraction(String text) {
        String[] parts = text.split("/");
        BigDecimal top = new BigDecimal(parts[0]);
        BigInteger bottom = parts.length == 2 ? new BigInteger(parts[1]) : BigInteger.ONE;
        return new BigInteger[] {top.unscaledValue(), bottom.multiply(BigInteger.TEN.pow(top.scale()))};
    }

    private static BigInteger[] plus(BigInteger[] a, BigInteger[] b) {
        return new BigInteger[] {a[0].multiply(b[1]).add(b[0].multiply(a[1])), a[1].multiply(b[1])};
    }

    private static String words(BigInteger[] fraction) {
        BigInteger divisor = fraction[0].gcd(fraction[1]);
        return fraction[0].divide(divisor) + "/" + fraction[1].divide(divisor);
    }
}
