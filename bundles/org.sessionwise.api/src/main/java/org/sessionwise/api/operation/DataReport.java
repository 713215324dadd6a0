package org.sessionwise.api.operation;

import java.util.List;

/**
 * Whether the data are fresh.
 *
 * @param sources of job plans, by id
 * @param figures those counted for departments
 * @param host the rostering product
 */
public record DataReport(List<SourceHealth> sources, Verdict figures, Verdict host) {

    public DataReport {
        sources = List.copyOf(sources);
    }

    /** How something stands. */
    public enum State {
        GOOD,
        /** Later than its timetable, or than it may be. */
        LATE,
        FAILING,
        /** Nothing came yet. */
        NEVER,
        UNKNOWN
    }

    /**
     * How one thing stands, and why.
     *
     * @param says what was found and what to do; names no person
     */
    public record Verdict(State state, String says) {}
}
