package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.Fraction;

/** How far an exact number lies above or below another, without a sign, and on which side. */
public record SignedJson(FractionJson by, String side) {

    static SignedJson of(Fraction difference) {
        Fraction size = difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference;
        String side = difference.signum() < 0 ? "BELOW" : "ABOVE";
        return new SignedJson(FractionJson.of(size), difference.signum() == 0 ? "EQUAL" : side);
    }
}
