package org.sessionwise.domain.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from sums over cells by linear solving, in whole numbers and exactly: the sums of tables have pivots of 1 and -1 alone,
 * and where one would not, this throws.
 */
final class LinearSolver {

    private final int cells;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    LinearSolver(int cells) {
        this.cells = cells;
    }

    /** Takes the sum of a union of cells as known, one bit for each cell. */
    void know(long union) {
        long[] rest = reduced(union);
        int pivot = 0;
        while (pivot < cells && rest[pivot] == 0) {
            pivot++;
        }
        if (pivot == cells) {
            return; // it follows from the others
        }
        if (Math.abs(rest[pivot]) != 1) {
            throw new ArithmeticException("not a pivot of a table: " + rest[pivot]);
        }
        long sign = rest[pivot];
        for (int i = 0; i < cells; i++) {
            rest[i] *= sign;
        }
        for (long[] row : rows) {
            subtract(row, rest, row[pivot]);
        }
        rows.add(rest);
        pivots.add(pivot);
    }

    /** Returns whether the sum of a union follows from what is known. */
    boolean solves(long union) {
        for (long left : reduced(union)) {
            if (left != 0) {
                return false;
            }
        }
        return true;
    }

    private long[] reduced(long union) {
        long[] rest = new long[cells];
        for (int i = 0; i < cells; i++) {
            rest[i] = union >> i & 1;
        }
        for (int i = 0; i < rows.size(); i++) {
            subtract(rest, rows.get(i), rest[pivots.get(i)]);
        }
        return rest;
    }

    private static void subtract(long[] from, long[] row, long times) {
        if (times != 0) {
            for (int i = 0; i < from.length; i++) {
                from[i] = Math.subtractExact(from[i], Math.multiplyExact(times, row[i]));
            }
        }
    }
}
