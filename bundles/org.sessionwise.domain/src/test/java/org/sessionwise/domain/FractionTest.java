package org.sessionwise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle is integer arithmetic of any size on unreduced terms. */
class FractionTest {

    @Property
    void sumIsExact(@ForAll("small") Fraction a, @ForAll("small") Fraction b) {
        assertSameAmount(
                big(a.numerator())
                        .multiply(big(b.denominator()))
                        .add(big(b.numerator()).multiply(big(a.denominator()))),
                big(a.denominator()).multiply(big(b.denominator())),
                a.plus(b));
    }

    @Property
    void differenceUndoesTheSum(@ForAll("small") Fraction a, @ForAll("small") Fraction b) {
        assertEquals(a, a.plus(b).minus(b));
    }

    @Property
    void productIsExact(@ForAll("small") Fraction a, @ForAll("small") Fraction b) {
        assertSameAmount(
                big(a.numerator()).multiply(big(b.numerator())),
                big(a.denominator()).multiply(big(b.denominator())),
                a.times(b));
    }

    @Property
    void orderIsThatOfTheCrossProductsForNumbersOfAnySize(@ForAll("any") Fraction a, @ForAll("any") Fraction b) {
        int expected = big(a.numerator())
                .multiply(big(b.denominator()))
                .compareTo(big(b.numerator()).multiply(big(a.denominator())));

        assertEquals(expected, Integer.signum(a.compareTo(b)));
        assertEquals(expected == 0, a.equals(b));
    }

    @Property
    void termsAreTheLowest(@ForAll long numerator, @ForAll @LongRange(min = 1) long denominator) {
        Fraction fraction = new Fraction(numerator, denominator);

        assertEquals(
                BigInteger.ONE.max(big(fraction.numerator()).gcd(big(fraction.denominator()))),
                BigInteger.ONE,
                fraction.toString());
        assertSameAmount(big(numerator), big(denominator), fraction);
    }

    @Test
    void smallestLongIsReducedToo() {
        assertEquals(new Fraction(Long.MIN_VALUE / 2, 3), new Fraction(Long.MIN_VALUE, 6));
        assertEquals(Long.MIN_VALUE / 2, new Fraction(Long.MIN_VALUE, 6).numerator());
    }

    @Test
    void denominatorIsMoreThanZero() {
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, -2));
    }

    @Test
    void sumsTooLargeThrowRatherThanWrap() {
        Fraction large = Fraction.of(Long.MAX_VALUE);

        assertThrows(ArithmeticException.class, () -> large.plus(Fraction.of(1)));
        assertThrows(ArithmeticException.class, () -> large.times(Fraction.of(2)));
        assertTrue(large.compareTo(new Fraction(Long.MIN_VALUE, Long.MAX_VALUE)) > 0);
    }

    @Test
    void fourHoursAtThreeHoursEachAreFourThirds() {
        Fraction amount = new Fraction(240, 180);

        assertEquals("4/3", amount.toString());
        assertEquals(new BigDecimal("1.333"), amount.toDecimal(3));
        assertEquals(Fraction.of(4), amount.times(Fraction.of(3)));
    }

    @Test
    void halvesAreShownAwayFromZero() {
        assertEquals(new BigDecimal("0.13"), new Fraction(1, 8).toDecimal(2));
        assertEquals(new BigDecimal("-0.13"), new Fraction(-1, 8).toDecimal(2));
    }

    @Provide
    Arbitrary<Fraction> small() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(1, 100_000))
                .as(Fraction::new);
    }

    @Provide
    Arbitrary<Fraction> any() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, Long.MAX_VALUE))
                .as(Fraction::new);
    }

    private static void assertSameAmount(BigInteger numerator, BigInteger denominator, Fraction actual) {
        assertEquals(
                numerator.multiply(big(actual.denominator())),
                big(actual.numerator()).multiply(denominator),
                actual.toString());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    @ParameterizedTest
    @CsvSource({"42, 42, 1", "37.5, 75, 2", "2/5, 2, 5", "-0.25, -1, 4", "4/8, 1, 2", "007.50, 15, 2"})
    void textIsReadExactly(String text, long numerator, long denominator) {
        assertEquals(new Fraction(numerator, denominator), Fraction.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ten",
                "1,5",
                ".5",
                "5.",
                "1/0",
                "1/2/3",
                "1e3",
                "99999999999999999999",
                "0.00000000000000000001"
            })
    void textThatIsNoNumberIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Fraction.parse(text));
    }
}
