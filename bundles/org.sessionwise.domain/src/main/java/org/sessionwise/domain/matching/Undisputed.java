package org.sessionwise.domain.matching;

/**
 * The beginning of pass 1, which decides most of a roster at once: a planned and a worked row of the same duty that overlap
 * each other and nothing else of the other side have no rivals, so they belong together whatever the order of pairs. All
 * other rows are left to the passes.
 *
 * <p>Both sides are read along side by side; of two rows that are not joined the one that ends first is left. What a roster
 * holds next cannot be foretold, and a processor that guesses wrong loses more time than the reckoning takes. So a step has
 * one jump: all conditions are signs of differences, and of both sides one is written that does not stay.
 */
final class Undisputed {

    private int[] leftPlanned = new int[0];
    private int[] leftWorked = new int[0];

    void join(FreeRows planned, FreeRows worked, FreeRows explaining, Decisions decisions) {
        if (leftPlanned.length <= planned.rowCount) {
            leftPlanned = new int[2 * planned.rowCount + 1];
        }
        if (leftWorked.length <= worked.rowCount) {
            leftWorked = new int[2 * worked.rowCount + 1];
        }
        int joined = sweep(planned, worked, decisions, leftPlanned, leftWorked);
        explaining.contestedCount = 0;
        planned.keep(leftPlanned, planned.rowCount - joined, decisions.planned, decisions.plannedJoined, explaining);
        worked.keep(leftWorked, worked.rowCount - joined, decisions.worked, decisions.workedJoined, explaining);
    }

    /** Returns how many pairs it joined; writes twice the place of each other row, and 1 if it is contested. */
    private static int sweep(
            FreeRows planned, FreeRows worked, Decisions decisions, int[] leftPlanned, int[] leftWorked) {
        long[] plannedRows = planned.rows;
        long[] workedRows = worked.rows;
        byte[] plannedOutcomes = decisions.planned;
        byte[] workedOutcomes = decisions.worked;
        int lastPlanned = planned.rowCount - 1;
        int lastWorked = worked.rowCount - 1;
        int plannedReach = 0; // no planned row before p lasts longer
        int workedReach = 0;
        int joined = 0;
        int p = 0;
        int w = 0;
        if (lastPlanned > 0 && lastWorked > 0) {
            long row = plannedRows[0];
            long other = workedRows[0];
            while (p < lastPlanned && w < lastWorked) {
                long next = plannedRows[p + 1];
                long nextOther = workedRows[w + 1];
                int start = Row.start(row);
                int end = Row.end(row);
                int otherStart = Row.start(other);
                int otherEnd = Row.end(other);
                int overlap = otherStart - end & start - otherEnd; // less than zero if they do
                int disputed = start - workedReach
                        | otherStart - plannedReach
                        | Row.start(next) - otherEnd
                        | Row.start(nextOther) - end;
                int unlike = (int) (row ^ other) & Row.BELONG_BITS ^ Row.BELONGS;
                if ((overlap & ~(disputed | -unlike)) < 0) {
                    int isShort = decisions.tolerance(row) - Row.length(row) + Row.length(other) >>> 31;
                    byte outcome = (byte) (Decisions.AS_PLANNED + isShort * (Decisions.SHORT - Decisions.AS_PLANNED));
                    plannedOutcomes[p] = outcome;
                    workedOutcomes[w] = outcome;
                    plannedReach = end; // nothing planned before lasts longer, or it would be a rival
                    workedReach = otherEnd;
                    row = next;
                    other = nextOther;
                    joined++;
                    p++;
                    w++;
                } else {
                    int second = otherEnd - end >> 31; // all bits if the worked row ends first, or none
                    int first = ~second;
                    leftPlanned[p - joined] = p << 1 | (start - workedReach | otherStart - end) >>> 31;
                    leftWorked[w - joined] = w << 1 | (otherStart - plannedReach | start - otherEnd) >>> 31;
                    plannedReach = Math.max(plannedReach, end & first);
                    workedReach = Math.max(workedReach, otherEnd & second);
                    row ^= (row ^ next) & first;
                    other ^= (other ^ nextOther) & second;
                    p -= first;
                    w -= second;
                }
            }
        }
        leaveRest(p, planned.rowCount, joined, leftPlanned);
        leaveRest(w, worked.rowCount, joined, leftWorked);
        return joined;
    }

    /** The last ones may be contested; a pass will see. */
    private static void leaveRest(int from, int count, int joined, int[] left) {
        for (int place = from; place < count; place++) {
            left[place - joined] = place << 1 | 1;
        }
    }
}
