package org.sessionwise.domain.attainment;

/**
 * So many of so many. Compared in integers: 89.95 % is not 90 %.
 *
 * @param part zero or more, at most {@code whole}
 * @param whole zero or more; of nothing no comparison holds
 */
public record Proportion(long part, long whole) {

    public Proportion {
        if (part < 0 || whole < part) {
            throw new IllegalArgumentException("not so many of so many: " + part + " of " + whole);
        }
    }

    public boolean isOfNothing() {
        return whole == 0;
    }

    public boolean isAtLeast(int percent) {
        return whole > 0 && 100 * part >= percent * whole;
    }

    public boolean isMoreThan(int percent) {
        return whole > 0 && 100 * part > percent * whole;
    }

    public boolean isLessThan(int percent) {
        return whole > 0 && 100 * part < percent * whole;
    }

    public Proportion plus(Proportion other) {
        return new Proportion(part + other.part, whole + other.whole);
    }
}
