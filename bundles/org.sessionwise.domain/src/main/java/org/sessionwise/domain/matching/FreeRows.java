package org.sessionwise.domain.matching;

import java.util.Arrays;

/** Rows of one side that nothing is joined to yet, in their order, with their places. Grows, and is used again and again. */
final class FreeRows {

    private static final long TAKEN = -1; // no row is negative

    long[] rows = new long[64];
    int[] places = new int[64];
    int count;
    private boolean gaps;

    /** Forgets everything and makes room, so that adding needs no look at it. */
    void clear(int mostRows) {
        if (rows.length <= mostRows) {
            rows = new long[2 * mostRows];
            places = new int[2 * mostRows];
        }
        count = 0;
        gaps = false;
    }

    /** Adds a row; it is kept only if the last argument is 1, and not if it is 0. */
    void add(long row, int place, int kept) {
        rows[count] = row;
        places[count] = place;
        count += kept;
    }

    boolean isTaken(int index) {
        return rows[index] == TAKEN;
    }

    void take(int index) {
        rows[index] = TAKEN;
        gaps = true;
    }

    /** Closes up after a pass. */
    void close() {
        if (!gaps) {
            return;
        }
        int kept = 0;
        for (int index = 0; index < count; index++) {
            if (rows[index] != TAKEN) {
                rows[kept] = rows[index];
                places[kept] = places[index];
                kept++;
            }
        }
        count = kept;
        gaps = false;
    }

    /** Tells whether the row of a place is among them. */
    boolean holds(int place) {
        return Arrays.binarySearch(places, 0, count, place) >= 0;
    }
}
