package org.sessionwise.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.Fraction;

class ExactTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "2, 1, 2",
        "21, 2, 10.5",
        "4, 3, 4/3",
        "8, 6, 4/3",
        "1, 8, 0.125",
        "1, 40, 0.025",
        "7, 30, 7/30",
        "100, 1, 100",
        "9223372036854775807, 1, 9223372036854775807"
    })
    void aNumberIsADecimalWhereThatEndsAndElseAFraction(long numerator, long denominator, String expected) {
        assertEquals(expected, Exact.text(new Fraction(numerator, denominator)));
    }
}
