package org.sessionwise.domain.year;

import org.sessionwise.domain.Period;

/** A time at which a person is away with approval. */
public record Absence(Period period, Kind kind) {

    /** Why, as coarsely as the arithmetic needs. */
    public enum Kind {
        ANNUAL_LEAVE,
        STUDY_LEAVE,
        SICKNESS,
        /** Time off for work that was done in place of planned work. */
        TIME_OFF_IN_LIEU,
        OTHER
    }
}
