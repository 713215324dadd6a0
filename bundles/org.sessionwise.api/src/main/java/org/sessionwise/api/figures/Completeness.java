package org.sessionwise.api.figures;

/** How much of a line is known. Of several people, their occurrences are added; the weeks are those of the department. */
public final class Completeness {

    private final long plannedKnown;
    private final long plannedAll;
    private final int weeksFinalised;
    private final int weeks;

    private Completeness(long plannedKnown, long plannedAll, int weeksFinalised, int weeks) {
        this.plannedKnown = plannedKnown;
        this.plannedAll = plannedAll;
        this.weeksFinalised = weeksFinalised;
        this.weeks = weeks;
    }

    public static Completeness of(long plannedKnown, long plannedAll, int weeksFinalised, int weeks) {
        return new Completeness(plannedKnown, plannedAll, weeksFinalised, weeks);
    }

    /** Returns of how many planned occurrences it is known whether they were delivered. */
    public long plannedKnown() {
        return plannedKnown;
    }

    /** Returns how many occurrences are planned. */
    public long plannedAll() {
        return plannedAll;
    }

    /** Returns how many of the weeks are finalised. */
    public int weeksFinalised() {
        return weeksFinalised;
    }

    /** Returns how many weeks begin in the span; of several departments, of each. */
    public int weeks() {
        return weeks;
    }

    /** Returns both together, of two departments. */
    public Completeness plus(Completeness other) {
        return new Completeness(
                plannedKnown + other.plannedKnown,
                plannedAll + other.plannedAll,
                weeksFinalised + other.weeksFinalised,
                weeks + other.weeks);
    }
}
