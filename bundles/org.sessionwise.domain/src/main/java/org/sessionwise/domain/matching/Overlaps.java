package org.sessionwise.domain.matching;

/** Passes 1, 3 and 5: joins what overlaps, longest overlap first, then smallest distance of starts, then places. */
final class Overlaps {

    private final Rivals rivals;

    Overlaps(Rivals rivals) {
        this.rivals = rivals;
    }

    void join(int pass, FreeRows planned, FreeRows worked, Decisions decisions) {
        boolean sameDuty = pass != 3;
        int from = 0; // what ends before it starts overlaps no later one either
        int reach = 0; // no pair so far has a worked side that lasts longer: who starts later is no rival of theirs
        for (int i = 0; i < planned.contestedCount && from < worked.contestedCount; i++) {
            int p = planned.contested[i];
            int start = Row.start(planned.rows[p]);
            if (start >= reach) {
                rivals.settle(pass, planned, worked, decisions);
            }
            while (from < worked.contestedCount && Row.end(worked.rows[worked.contested[from]]) <= start) {
                from++;
            }
            reach = Math.max(reach, addRivals(p, from, sameDuty, planned.rows[p], worked));
        }
        rivals.settle(pass, planned, worked, decisions);
        planned.close(decisions.plannedJoined);
        worked.close(decisions.workedJoined);
    }

    /** Adds the pairs of one planned row; returns the end of the worked row of them that lasts longest. */
    private int addRivals(int p, int from, boolean sameDuty, long row, FreeRows worked) {
        int start = Row.start(row);
        int end = Row.end(row);
        int reach = 0;
        for (int i = from; i < worked.contestedCount; i++) {
            int w = worked.contested[i];
            long other = worked.rows[w];
            int otherStart = Row.start(other);
            if (otherStart >= end) {
                break;
            }
            int otherEnd = Row.end(other);
            boolean same = ((int) (row ^ other) & Row.DUTY_BITS) == 0;
            if (otherEnd > start && same == sameDuty) {
                int together = Math.min(end, otherEnd) - Math.max(start, otherStart);
                rivals.addOverlapping(together, Math.abs(start - otherStart), p, w);
                reach = Math.max(reach, otherEnd);
            }
        }
        return reach;
    }
}
