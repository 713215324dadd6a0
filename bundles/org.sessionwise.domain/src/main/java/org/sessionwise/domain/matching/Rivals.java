package org.sessionwise.domain.matching;

import java.util.Arrays;

/**
 * Pairs of a pass, put in one order and taken from its head while both are free. A pair is a number: what it is measured by,
 * then the planned place, then the worked one, so that the order of numbers is the order of the rule.
 */
final class Rivals {

    /** How many rows a side may have, so that two places and any measure fit into one number. */
    static final int MOST_ROWS = 1 << 17;

    private static final int PLACE = MOST_ROWS - 1;
    private static final int FEW = 24;

    private long[] pairs = new long[64];
    private int count;

    /** Adds a pair of which those go first that last longest together, then those that start nearest. */
    void addOverlapping(int together, int distance, int planned, int worked) {
        add((long) (Row.LONGEST - together) << 14 | distance, planned, worked);
    }

    /** Adds a pair of which those go first that start nearest. */
    void addNear(int distance, int planned, int worked) {
        add(distance, planned, worked);
    }

    /** Joins what belongs together, and forgets the pairs. */
    void settle(int pass, FreeRows planned, FreeRows worked, Decisions decisions) {
        if (count > 1) {
            sort();
        }
        for (int i = 0; i < count; i++) {
            int p = (int) (pairs[i] >>> 17) & PLACE;
            int w = (int) pairs[i] & PLACE;
            if (decisions.plannedJoined[p] == 0 && decisions.workedJoined[w] == 0) {
                decisions.join(pass, planned.rows[p], p, worked.rows[w], w);
            }
        }
        count = 0;
    }

    private void add(long measure, int planned, int worked) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count] = measure << 34 | (long) planned << 17 | worked;
        count++;
    }

    private void sort() {
        if (count > FEW) {
            Arrays.sort(pairs, 0, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            long pair = pairs[i];
            int j = i;
            for (; j > 0 && pairs[j - 1] > pair; j--) {
                pairs[j] = pairs[j - 1];
            }
            pairs[j] = pair;
        }
    }
}
