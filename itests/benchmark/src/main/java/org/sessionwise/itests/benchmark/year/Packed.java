package org.sessionwise.itests.benchmark.year;

import org.sessionwise.domain.ActivityCategory;

/**
 * A session in one long: day, start, length, category, status and line, so that sorted longs are sorted by day and start.
 * Times are wall-clock minutes of the day, in steps of five.
 */
public final class Packed {

    /** On the planned side: it has a date in the plan. On the delivered side: it was worked. */
    public static final int USUAL = 0;

    /** On the planned side: of an annualised line, whose dates the plan does not name. On the delivered side: cancelled. */
    public static final int UNUSUAL = 1;

    /** The line of a row that no plan asked for. */
    public static final int NO_LINE = 63;

    private static final ActivityCategory[] CATEGORIES = ActivityCategory.values();
    private static final int STEP = 5;

    private Packed() {}

    static long of(int day, int start, int length, int category, int status, int line) {
        return (long) day << 28
                | (long) (start / STEP) << 19
                | (long) (length / STEP) << 9
                | (long) category << 7
                | (long) status << 6
                | line;
    }

    /** Returns the day of the year, from 0. */
    public static int day(long session) {
        return (int) (session >>> 28);
    }

    /** Returns the minute of the day. */
    public static int start(long session) {
        return STEP * (int) (session >>> 19 & 0x1FF);
    }

    /** Returns minutes. */
    public static int length(long session) {
        return STEP * (int) (session >>> 9 & 0x3FF);
    }

    /** Returns the place of the category among {@link ActivityCategory#values()}. */
    public static int category(long session) {
        return (int) (session >>> 7 & 3);
    }

    public static ActivityCategory categoryOf(long session) {
        return CATEGORIES[category(session)];
    }

    /** Tells whether it is {@link #UNUSUAL}. */
    public static boolean unusual(long session) {
        return (session >>> 6 & 1) == UNUSUAL;
    }

    /** Returns the number of the plan's line, or {@link #NO_LINE}. */
    public static int line(long session) {
        return (int) (session & 63);
    }
}
