package org.sessionwise.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.Fraction;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "90, 90",
        "-12.5, -12.5",
        "89.95, 89.95",
        "89.996, 89.99",
        "90.001, 90.001",
        "-54.199, -54.19",
        "-89.9999999, -89.99",
        "89.9999999999, 89.99",
        "90.0000000001, 90.000000000",
        "0.004, 0.004",
        "100/3, 33.33",
        "0, 0"
    })
    void whatIsNotWholeNeverLooksWhole(String exact, String shown) {
        assertEquals(shown, Percent.text(Fraction.parse(exact)));
    }
}
