package org.sessionwise.domain.matching;

/**
 * One side of a person, and which of its rows take part after the beginning of pass 1: by place, in order. Those that overlap
 * anything of the other side are contested; the others need no look in a pass that joins what overlaps. Used again and again.
 */
final class FreeRows {

    long[] rows = new long[0];
    int rowCount;

    /** All that were free after the beginning of pass 1; who is free now, the decisions know. */
    int[] places = new int[0];

    int count;

    /** Those of them that are contested, and after {@link #close} still free. */
    int[] contested = new int[0];

    int contestedCount;

    /** Where in {@link #places} those stand that start with the one before. */
    int[] together = new int[0];

    int togetherCount;
    private int lowBits;

    void clear(long[] side, int sideCount) {
        rows = side;
        rowCount = sideCount;
        if (places.length < sideCount) {
            places = new int[2 * sideCount];
            contested = new int[2 * sideCount];
            together = new int[2 * sideCount];
        }
    }

    /**
     * Takes over what the beginning of pass 1 left.
     *
     * @param left twice the place, and 1 if it is contested; overwritten
     * @param outcomes here goes what each has otherwise
     * @param joined here goes that none is joined
     * @param explaining where rows go that explain
     */
    void keep(int[] left, int leftCount, byte[] outcomes, int[] joined, FreeRows explaining) {
        int free = 0;
        int contestedNow = 0;
        int togetherNow = 0;
        int before = -1;
        int low = 0;
        for (int i = 0; i < leftCount; i++) {
            int place = left[i] >>> 1;
            long row = rows[place];
            outcomes[place] = (byte) ((int) row & 31);
            joined[place] = 0;
            if (((int) row & Row.NO_PART_BIT) != 0) {
                explaining.keepIfExplains(row, place);
                continue;
            }
            contested[contestedNow] = place;
            contestedNow += left[i] & 1;
            together[togetherNow] = free;
            togetherNow += Row.start(row) == before ? 1 : 0;
            before = Row.start(row);
            low |= (int) row;
            places[free] = place;
            free++;
        }
        count = free;
        contestedCount = contestedNow;
        togetherCount = togetherNow;
        lowBits = low;
    }

    /** Tells whether any of {@link #places} has to do with time off in lieu. */
    boolean hasLieu() {
        return (lowBits & Row.LIEU_BIT) != 0;
    }

    /** Returns the place of the one row of all that overlaps another, where there is just one. */
    int overlapping(long other) {
        int low = 0;
        int high = rowCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Row.start(rows[middle]) < Row.end(other)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int place = low - 1; // the last that starts before the other ends; what starts before it may end before
        while (Row.end(rows[place]) <= Row.start(other)) {
            place--;
        }
        return place;
    }

    /** Lets go of contested ones that are joined. */
    void close(int[] joined) {
        int kept = 0;
        for (int i = 0; i < contestedCount; i++) {
            int place = contested[i];
            contested[kept] = place;
            kept += joined[place] == 0 ? 1 : 0;
        }
        contestedCount = kept;
    }

    private void keepIfExplains(long row, int place) {
        if (((int) row & Row.PART_BITS) == Row.EXPLAINS_BITS) {
            contested[contestedCount] = place;
            contestedCount++;
        }
    }
}
