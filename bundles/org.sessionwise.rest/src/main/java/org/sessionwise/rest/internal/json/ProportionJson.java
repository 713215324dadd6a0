package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.attainment.Proportion;

/**
 * So many of so many.
 *
 * @param percent cut after one place, never rounded up: 89.95 is shown as 89.9; left out for a part of nothing
 */
public record ProportionJson(long part, long whole, String percent) {

    public static ProportionJson of(Proportion counted) {
        return new ProportionJson(
                counted.part(),
                counted.whole(),
                counted.isOfNothing() ? null : cut(1_000 * counted.part() / counted.whole()));
    }

    private static String cut(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
