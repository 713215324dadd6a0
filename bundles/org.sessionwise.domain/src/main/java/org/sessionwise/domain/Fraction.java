package org.sessionwise.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact number in lowest terms. Nothing ever rounds; a result, or a step on the way to it, that is too large for 64
 * bits throws {@link ArithmeticException}. Comparing never throws.
 *
 * @param numerator carries the sign
 * @param denominator more than zero
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("not a fraction: " + numerator + "/" + denominator);
        }
        long divisor = gcd(numerator, denominator); // lowest terms, so that equals() means equal amounts
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /**
     * Returns the number that a text states: {@code 42}, {@code 37.5} or {@code 2/5}, with a sign or without.
     *
     * @throws IllegalArgumentException if it is no such text, or too long for 64 bits
     */
    public static Fraction parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash >= 0) {
                return new Fraction(
                        Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
            }
            if (!DECIMAL.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            int places = text.indexOf('.') < 0 ? 0 : text.length() - 1 - text.indexOf('.');
            return new Fraction(Long.parseLong(text.replace(".", "")), powerOfTen(places));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("not a number such as 42, 37.5 or 2/5: " + text, e);
        }
    }

    public Fraction plus(Fraction other) {
        long divisor = gcd(denominator, other.denominator);
        long left = Math.multiplyExact(numerator, other.denominator / divisor);
        long right = Math.multiplyExact(other.numerator, denominator / divisor);
        return new Fraction(Math.addExact(left, right), Math.multiplyExact(denominator, other.denominator / divisor));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(Math.negateExact(other.numerator), other.denominator));
    }

    public Fraction times(Fraction other) {
        Fraction crossA = new Fraction(numerator, other.denominator); // reduced first, so that less overflows
        Fraction crossB = new Fraction(other.numerator, denominator);
        return new Fraction(
                Math.multiplyExact(crossA.numerator, crossB.numerator),
                Math.multiplyExact(crossA.denominator, crossB.denominator));
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return Long.signum(numerator);
    }

    /** For show only: rounded half up, away from zero, to {@code scale} places. */
    public BigDecimal toDecimal(int scale) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        long leftHigh = Math.multiplyHigh(numerator, other.denominator); // 128 bits, so that no pair overflows
        long rightHigh = Math.multiplyHigh(other.numerator, denominator);
        return leftHigh != rightHigh
                ? Long.compare(leftHigh, rightHigh)
                : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** Returns the exact value, {@code 4/3} or {@code 2}. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long powerOfTen(int places) {
        long power = 1;
        for (int i = 0; i < places; i++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Math.abs(x); // only here: the smallest long has no absolute value, but is never a divisor of b
    }
}
