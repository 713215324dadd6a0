package org.sessionwise.domain.year;

/** What the result of a step is counted in. */
public enum Measure {
    OCCURRENCES("occurrences"),
    SESSIONS("sessions"),
    HOURS("hours"),
    PA("PA"),
    OCCURRENCES_A_WEEK("a week"),
    SESSIONS_A_WEEK("sessions a week"),
    HOURS_A_WEEK("hours a week"),
    PA_A_WEEK("PA a week"),
    WEEKS("weeks"),
    DAYS("days"),
    /** A part of one. */
    SHARE("of it");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** Returns what stands after a number. */
    public String words() {
        return words;
    }
}
