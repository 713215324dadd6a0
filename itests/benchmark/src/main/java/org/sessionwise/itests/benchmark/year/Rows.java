package org.sessionwise.itests.benchmark.year;

import java.util.Arrays;

/** Packed sessions that are being collected. */
final class Rows {

    private long[] rows = new long[640];
    private int count;

    void add(long row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count] = row;
        count++;
    }

    long[] sorted() {
        long[] sorted = Arrays.copyOf(rows, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
