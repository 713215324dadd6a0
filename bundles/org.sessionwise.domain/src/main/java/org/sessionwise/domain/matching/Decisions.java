package org.sessionwise.domain.matching;

/** What became of each row of one person, by its place. */
final class Decisions {

    static final byte ALIAS = (byte) Outcome.ALIAS.ordinal();

    private static final byte AS_PLANNED = (byte) Outcome.AS_PLANNED.ordinal();
    private static final byte SHORT = (byte) Outcome.SHORT.ordinal();
    private static final byte MOVED = (byte) Outcome.MOVED.ordinal();
    private static final byte OTHER_ACTIVITY = (byte) Outcome.OTHER_ACTIVITY.ordinal();
    private static final byte DISPLACED = (byte) Outcome.DISPLACED.ordinal();
    private static final int PASS_SHIFT = 20;

    byte[] planned = new byte[0];
    byte[] worked = new byte[0];

    /** For each planned place the pass that joined it and the place that it was joined to; 0 if none did. */
    private int[] joined = new int[0];

    private PolicyDates policies;
    private ZoneMinutes zone;
    private boolean onePolicy;
    private int oneTolerance;

    void clear(PolicyDates dates, ZoneMinutes clock, int plannedCount, int workedCount) {
        policies = dates;
        zone = clock;
        onePolicy = dates.isOne();
        oneTolerance = dates.tolerance(0);
        if (planned.length < plannedCount) {
            planned = new byte[2 * plannedCount];
            joined = new int[2 * plannedCount];
        }
        if (worked.length < workedCount) {
            worked = new byte[2 * workedCount];
        }
    }

    /** Notes the outcome that a planned row has if nothing is joined to it. */
    void leavePlanned(long row, int place) {
        planned[place] = (byte) (row & 31);
        joined[place] = 0;
    }

    /** Notes the outcome that a worked row has if nothing is joined to it. */
    void leaveWorked(long row, int place) {
        worked[place] = (byte) (row & 31);
    }

    void join(int pass, long plannedRow, int plannedPlace, long workedRow, int workedPlace) {
        byte outcome = outcome(pass, plannedRow, workedRow);
        planned[plannedPlace] = outcome;
        worked[workedPlace] = outcome;
        joined[plannedPlace] = pass << PASS_SHIFT | workedPlace;
    }

    int pass(int place) {
        return joined[place] >>> PASS_SHIFT;
    }

    int answer(int place) {
        return joined[place] == 0 ? -1 : joined[place] & (1 << PASS_SHIFT) - 1;
    }

    private byte outcome(int pass, long plannedRow, long workedRow) {
        return switch (pass) {
            case 1 -> Row.length(plannedRow) - Row.length(workedRow) > tolerance(plannedRow) ? SHORT : AS_PLANNED;
            case 2 -> MOVED;
            case 3 -> OTHER_ACTIVITY;
            case 4 -> DISPLACED;
            default -> (byte) (workedRow & 31);
        };
    }

    private int tolerance(long row) {
        return onePolicy ? oneTolerance : policies.tolerance(policies.placeAt(zone.local(Row.start(row))));
    }
}
