package org.sessionwise.itests.benchmark.engine;

import java.util.Arrays;
import org.sessionwise.itests.benchmark.year.TrustYear;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/** Three counts for each person, week and category: planned, delivered, and planned ones that were delivered. */
final class Cells {

    static final int CATEGORIES = 4;

    private static final int COUNTS = 3;

    private final int[] counts;

    Cells(TrustYear year) {
        counts = new int[year.people() * YearCalendar.WEEKS * CATEGORIES * COUNTS];
    }

    static int cell(int person, int week, int category) {
        return (person * YearCalendar.WEEKS + week) * CATEGORIES + category;
    }

    void plan(int cell) {
        counts[cell * COUNTS]++;
    }

    void deliver(int cell) {
        counts[cell * COUNTS + 1]++;
    }

    void add(int cell, int planned, int delivered, int matched) {
        counts[cell * COUNTS] += planned;
        counts[cell * COUNTS + 1] += delivered;
        counts[cell * COUNTS + 2] += matched;
    }

    int size() {
        return counts.length / COUNTS;
    }

    /** Returns how many cells of another have not the same three counts. */
    int differingFrom(Cells other) {
        int differing = 0;
        for (int cell = 0; cell < size(); cell++) {
            int at = cell * COUNTS;
            differing += Arrays.equals(counts, at, at + COUNTS, other.counts, at, at + COUNTS) ? 0 : 1;
        }
        return differing;
    }

    /** Returns how many planned sessions were delivered. */
    long matched() {
        long matched = 0;
        for (int cell = 0; cell < size(); cell++) {
            matched += counts[cell * COUNTS + 2];
        }
        return matched;
    }

    boolean sameRowsAs(Cells other) {
        for (int cell = 0; cell < size(); cell++) {
            int at = cell * COUNTS;
            if (!Arrays.equals(counts, at, at + 2, other.counts, at, at + 2)) {
                return false;
            }
        }
        return true;
    }
}
