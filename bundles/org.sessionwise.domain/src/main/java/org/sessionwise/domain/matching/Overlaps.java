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
        for (int p = 0; p < planned.count; p++) {
            int start = Row.start(planned.rows[p]);
            if (start >= reach) {
                rivals.settle(planned, worked, decisions, pass);
            }
            while (from < worked.count && Row.end(worked.rows[from]) <= start) {
                from++;
            }
            reach = Math.max(reach, addRivals(p, from, sameDuty, planned, worked));
        }
        rivals.settle(planned, worked, decisions, pass);
        planned.close();
        worked.close();
    }

    /** Adds the pairs of one planned row; returns the end of the worked row of them that lasts longest. */
    private int addRivals(int p, int from, boolean sameDuty, FreeRows planned, FreeRows worked) {
        long row = planned.rows[p];
        int start = Row.start(row);
        int end = Row.end(row);
        int reach = 0;
        for (int w = from; w < worked.count && Row.start(worked.rows[w]) < end; w++) {
            long other = worked.rows[w];
            int together = Math.min(end, Row.end(other)) - Math.max(start, Row.start(other));
            boolean same = ((row ^ other) & Row.DUTY_BITS) == 0;
            if (together > 0 && same == sameDuty) {
                rivals.addOverlapping(together, Math.abs(start - Row.start(other)), p, w);
                reach = Math.max(reach, Row.end(other));
            }
        }
        return reach;
    }
}
