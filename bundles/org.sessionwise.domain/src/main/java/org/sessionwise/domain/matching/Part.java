package org.sessionwise.domain.matching;

/** How a {@link Row} takes part in matching. */
public enum Part {
    /** Planned: due at its time. */
    DUE,
    /** Planned, and time off in lieu was taken at its time: due as any other, but a session that earned the time may answer it. */
    LIEU,
    /** Worked: may answer an occurrence. */
    ANSWERS,
    /** Worked, and earned time off in lieu: answers as any other, and may answer an occurrence that the time was taken for. */
    IN_LIEU,
    /** On the worked side, but not worked: answers nothing, and says why an occurrence was not worked. */
    EXPLAINS,
    /** On either side: takes no part, its outcome is settled beforehand. */
    FIXED;

    // a row holds the place of a constant: LIEU and IN_LIEU are odd, and what takes no part in the first passes is 4 or
    // more

    boolean isPlanned() {
        return this == DUE || this == LIEU || this == FIXED;
    }

    boolean isWorked() {
        return this != DUE && this != LIEU;
    }
}
