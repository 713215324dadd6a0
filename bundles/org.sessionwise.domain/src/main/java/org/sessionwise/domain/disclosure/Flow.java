package org.sessionwise.domain.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** How many people stand between a row or column and another one, by paths along them that share nobody. */
final class Flow {

    private static final int NOT_REACHED = -1;
    private static final int START = -2;

    private final int[] people;
    private final int[][] ends;
    private final List<List<Integer>> crossings;
    private final int[] flowing; // from row to column, less than zero the other way

    /** Looks at its arguments as they are whenever it is asked. */
    Flow(int[] people, int[][] ends, List<List<Integer>> crossings) {
        this.people = people;
        this.ends = ends;
        this.crossings = crossings;
        this.flowing = new int[people.length];
    }

    /** Returns how many stand between both, or at least {@code enough}. */
    int between(int from, int to, int enough) {
        Arrays.fill(flowing, 0);
        int total = 0;
        while (total < enough) {
            int[] cameBy = paths(from, to);
            if (cameBy[to] == NOT_REACHED) {
                return total;
            }
            total += send(from, to, cameBy);
        }
        return total;
    }

    /** Returns by which cell each row and column is first reached. */
    private int[] paths(int from, int to) {
        int[] cameBy = new int[crossings.size()];
        Arrays.fill(cameBy, NOT_REACHED);
        cameBy[from] = START;
        Queue<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty() && cameBy[to] == NOT_REACHED) {
            int here = open.remove();
            for (int cell : crossings.get(here)) {
                int next = other(cell, here);
                if (cameBy[next] == NOT_REACHED && free(cell, here) > 0) {
                    cameBy[next] = cell;
                    open.add(next);
                }
            }
        }
        return cameBy;
    }

    private int send(int from, int to, int[] cameBy) {
        int least = Integer.MAX_VALUE;
        for (int at = to; at != from; at = other(cameBy[at], at)) {
            least = Math.min(least, free(cameBy[at], other(cameBy[at], at)));
        }
        for (int at = to; at != from; at = other(cameBy[at], at)) {
            flowing[cameBy[at]] += isRow(cameBy[at], at) ? -least : least;
        }
        return least;
    }

    /** How many more can go by a cell, from one of its ends to the other. */
    private int free(int cell, int from) {
        return isRow(cell, from) ? people[cell] - flowing[cell] : people[cell] + flowing[cell];
    }

    private int other(int cell, int end) {
        return isRow(cell, end) ? ends[1][cell] : ends[0][cell];
    }

    private boolean isRow(int cell, int end) {
        return ends[0][cell] == end;
    }
}
