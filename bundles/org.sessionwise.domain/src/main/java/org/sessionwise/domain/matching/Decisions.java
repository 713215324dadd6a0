package org.sessionwise.domain.matching;

import java.util.Arrays;

/** What became of each row of one person, by its place. */
final class Decisions {

    static final int AS_PLANNED = Outcome.AS_PLANNED.ordinal();
    static final int SHORT = Outcome.SHORT.ordinal();
    static final byte ALIAS = (byte) Outcome.ALIAS.ordinal();

    private static final int MOVED = Outcome.MOVED.ordinal();
    private static final int OTHER_ACTIVITY = Outcome.OTHER_ACTIVITY.ordinal();
    private static final int DISPLACED = Outcome.DISPLACED.ordinal();
    private static final int EXPLAINED = 5;
    private static final int PASS_SHIFT = 20;
    private static final int PLACE = (1 << PASS_SHIFT) - 1;
    private static final int UNDISPUTED = -1;

    byte[] planned = new byte[0];
    byte[] worked = new byte[0];

    /** The pass that joined it, and the place that it was joined to; 0 if none did, or {@link #UNDISPUTED}. */
    int[] plannedJoined = new int[0];

    /** The same the other way round. */
    int[] workedJoined = new int[0];

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
            plannedJoined = new int[2 * plannedCount];
        }
        if (worked.length < workedCount) {
            worked = new byte[2 * workedCount];
            workedJoined = new int[2 * workedCount];
        }
        Arrays.fill(plannedJoined, 0, plannedCount, UNDISPUTED);
    }

    void join(int pass, long plannedRow, int plannedPlace, long workedRow, int workedPlace) {
        byte outcome = (byte) outcome(pass, plannedRow, workedRow);
        planned[plannedPlace] = outcome;
        worked[workedPlace] = outcome;
        plannedJoined[plannedPlace] = pass << PASS_SHIFT | workedPlace;
        workedJoined[workedPlace] = pass << PASS_SHIFT | plannedPlace;
    }

    int pass(int place) {
        return plannedJoined[place] == UNDISPUTED ? 1 : plannedJoined[place] >>> PASS_SHIFT;
    }

    /** Returns the worked place that a planned one was joined to, or -1; an undisputed one was to all that it overlaps. */
    int answer(int place, FreeRows plannedSide, FreeRows workedSide) {
        int joined = plannedJoined[place];
        if (joined == UNDISPUTED) {
            return workedSide.overlapping(plannedSide.rows[place]);
        }
        return joined == 0 ? -1 : joined & PLACE;
    }

    /** Returns how many minutes less than planned are no shortfall of a planned row. */
    int tolerance(long plannedRow) {
        return onePolicy ? oneTolerance : policies.tolerance(policies.placeAt(zone.local(Row.start(plannedRow))));
    }

    /** What answers one of two activities at once that does not count, does not count either; what only explains stays. */
    void settleAnswersOfAliases(FreeRows plannedSide) {
        for (int i = 0; i < plannedSide.count; i++) {
            int place = plannedSide.places[i];
            int joined = plannedJoined[place];
            if (planned[place] == ALIAS && joined != 0 && joined >>> PASS_SHIFT != EXPLAINED) {
                worked[joined & PLACE] = ALIAS;
            }
        }
    }

    private int outcome(int pass, long plannedRow, long workedRow) {
        return switch (pass) {
            case 1 -> Row.length(plannedRow) - Row.length(workedRow) > tolerance(plannedRow) ? SHORT : AS_PLANNED;
            case 2 -> MOVED;
            case 3 -> OTHER_ACTIVITY;
            case 4 -> DISPLACED;
            default -> (int) workedRow & 31;
        };
    }
}
