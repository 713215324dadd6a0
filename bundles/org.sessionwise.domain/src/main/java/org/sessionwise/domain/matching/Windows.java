package org.sessionwise.domain.matching;

import java.util.Arrays;

/** Passes 2 and 4: joins what starts within some days of each other, nearest start first, then places. */
final class Windows {

    static final int MOVED = 2;
    static final int DISPLACED = 4;

    private static final int NONE = -1;

    private final Rivals rivals;

    /** For each duty the first free worked row, as its number among the free ones; and for each of these the next. */
    private final int[] heads = new int[Row.LAST_DUTY + 1];

    private int[] nexts = new int[0];

    Windows(Rivals rivals) {
        this.rivals = rivals;
        Arrays.fill(heads, NONE);
    }

    void join(
            int pass, PolicyDates policies, ZoneMinutes zone, FreeRows planned, FreeRows worked, Decisions decisions) {
        int widest = policies.widest(pass) + zone.spread();
        chain(pass, worked, decisions);
        for (int i = 0; i < planned.count; i++) {
            int p = planned.places[i];
            if (decisions.plannedJoined[p] == 0 && takesPart(pass, planned.rows[p])) {
                addRivals(pass, policies, zone, planned.rows[p], p, worked, widest);
            }
        }
        for (int i = 0; i < worked.count; i++) {
            heads[chain(pass, worked.rows[worked.places[i]])] = NONE;
        }
        rivals.settle(pass, planned, worked, decisions);
        planned.close(decisions.plannedJoined);
        worked.close(decisions.workedJoined);
    }

    private void addRivals(
            int pass, PolicyDates policies, ZoneMinutes zone, long row, int p, FreeRows worked, int widest) {
        int start = Row.start(row);
        int due = zone.local(start);
        int window = policies.minutes(pass, policies.placeAt(due));
        if (window == 0) {
            return;
        }
        int chain = chain(pass, row);
        int at = heads[chain];
        while (at != NONE && Row.start(worked.rows[worked.places[at]]) < start - widest) {
            at = nexts[at]; // too early for all later ones, too
        }
        heads[chain] = at;
        for (; at != NONE; at = nexts[at]) {
            int w = worked.places[at];
            int otherStart = Row.start(worked.rows[w]);
            if (otherStart - start > window + zone.spread()) {
                return;
            }
            if (Math.abs(zone.local(otherStart) - due) <= window) {
                rivals.addNear(Math.abs(otherStart - start), p, w);
            }
        }
    }

    private void chain(int pass, FreeRows worked, Decisions decisions) {
        if (nexts.length < worked.count) {
            nexts = new int[2 * worked.count];
        }
        for (int i = worked.count - 1; i >= 0; i--) {
            int w = worked.places[i];
            if (decisions.workedJoined[w] == 0 && takesPart(pass, worked.rows[w])) {
                int chain = chain(pass, worked.rows[w]);
                nexts[i] = heads[chain];
                heads[chain] = i;
            }
        }
    }

    private static int chain(int pass, long row) {
        return pass == MOVED ? Row.duty(row) : 0;
    }

    private static boolean takesPart(int pass, long row) {
        return pass == MOVED || ((int) row & Row.LIEU_BIT) != 0;
    }
}
