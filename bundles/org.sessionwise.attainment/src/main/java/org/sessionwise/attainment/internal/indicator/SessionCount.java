package org.sessionwise.attainment.internal.indicator;

import org.sessionwise.domain.Fraction;

/** Sessions of one reading: delivered against the planned ones of which it is known what became of them. */
record SessionCount(Fraction delivered, Fraction planned, long known, long all) {

    static final SessionCount NONE = new SessionCount(Fraction.ZERO, Fraction.ZERO, 0, 0);

    SessionCount plus(SessionCount other) {
        return new SessionCount(
                delivered.plus(other.delivered), planned.plus(other.planned), known + other.known, all + other.all);
    }
}
