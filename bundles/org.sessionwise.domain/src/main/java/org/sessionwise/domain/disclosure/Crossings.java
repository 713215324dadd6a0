package org.sessionwise.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * People where rows and columns of a table cross. Rows and columns are split as long as at least the smallest group, or nobody, stands
 * between any two parts of the table.
 */
final class Crossings {

    private static final int ROW = 0;
    private static final int COLUMN = 1;

    private final int[] people;
    private final int smallest;
    private final int[][] ends = new int[2][];
    private final List<List<Integer>> crossings = new ArrayList<>();
    private final Flow flow;

    /** One row and one column, of everybody. */
    Crossings(int[] people, int smallest) {
        this.people = people;
        this.smallest = smallest;
        for (int side : new int[] {ROW, COLUMN}) {
            ends[side] = new int[people.length];
            Arrays.fill(ends[side], side);
            crossings.add(new ArrayList<>());
            for (int cell = 0; cell < people.length; cell++) {
                crossings.get(side).add(cell);
            }
        }
        this.flow = new Flow(people, ends, crossings);
    }

    /** Returns whether all together are too few to be told of. */
    boolean isTooSmall() {
        return Arrays.stream(people).sum() < smallest;
    }

    /**
     * Makes a row or column of its own of some cells, which are all of one now; leaves everything as it is if too few people would
     * stand between it and the rest.
     *
     * @return whether it is one now
     */
    boolean split(int[] cells, boolean column) {
        int side = column ? COLUMN : ROW;
        int whole = ends[side][cells[0]];
        int apart = sum(cells);
        int rest = sum(crossings.get(whole)) - apart;
        if (rest == 0) {
            return true;
        }
        if (apart < smallest || rest < smallest) {
            return false;
        }
        int part = crossings.size();
        crossings.add(new ArrayList<>());
        move(cells, side, whole, part);
        int between = apart < rest ? flow.between(part, whole, smallest) : flow.between(whole, part, smallest);
        if (between > 0 && between < smallest) {
            move(cells, side, part, whole);
            crossings.remove(part);
            return false;
        }
        return true;
    }

    private void move(int[] cells, int side, int from, int to) {
        for (int cell : cells) {
            ends[side][cell] = to;
            crossings.get(to).add(cell);
        }
        crossings.get(from).removeIf(cell -> ends[side][cell] != from);
    }

    private int sum(int[] cells) {
        return Arrays.stream(cells).map(cell -> people[cell]).sum();
    }

    private int sum(List<Integer> cells) {
        return cells.stream().mapToInt(cell -> people[cell]).sum();
    }
}
