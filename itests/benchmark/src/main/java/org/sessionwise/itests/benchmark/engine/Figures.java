package org.sessionwise.itests.benchmark.engine;

import java.util.Arrays;
import org.sessionwise.itests.benchmark.year.TeamYear;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/**
 * Three counts (planned, worked, planned ones that were delivered) for each person, team, group, department and trust, each
 * week and category; and for the whole year. The weeks' counts lie in one {@code long}, 21 bits each; a trust's year needs
 * more, so that years lie apart.
 */
final class Figures {

    static final int CATEGORIES = 4;

    /** The place of the year after those of its weeks. */
    static final int YEAR = YearCalendar.WEEKS;

    static final long PLANNED = 1;
    static final long WORKED = 1L << 21;
    static final long MATCHED = 1L << 42;

    /** Cells of one unit: each week and category. */
    static final int UNIT = YearCalendar.WEEKS * CATEGORIES;

    private static final int MASK = (1 << 21) - 1;
    private static final int COUNTS = 3;
    private static final int OF_YEAR = CATEGORIES * COUNTS;
    private static final int QUARTER = UNIT / 4; // a quarter of a trust still has room in 21 bits

    private final int people;
    private final long[][] weeks = new long[Level.values().length][];
    private final int[][] years = new int[Level.values().length][];

    Figures(int people) {
        this.people = people;
        for (Level level : Level.values()) {
            weeks[level.ordinal()] = new long[level.units(people) * UNIT];
            years[level.ordinal()] = new int[level.units(people) * OF_YEAR];
        }
    }

    /** Returns the cells of all people, {@link #UNIT} each, week by week, for whoever counts. */
    long[] cells() {
        return weeks[Level.PERSON.ordinal()];
    }

    /** Adds up for all others what is counted for people, whatever they had before. */
    void rollUp() {
        for (Level level : Level.values()) {
            Arrays.fill(years[level.ordinal()], 0);
            if (level != Level.PERSON) {
                Arrays.fill(weeks[level.ordinal()], 0);
            }
        }
        long[] teams = weeks[Level.TEAM.ordinal()];
        for (int person = 0; person < people; person++) {
            add(cells(), person, teams, person / TeamYear.PEOPLE);
        }
        for (Level level : new Level[] {Level.GROUP, Level.DEPARTMENT, Level.TRUST}) {
            for (int team = 0; team < people / TeamYear.PEOPLE; team++) {
                add(teams, team, weeks[level.ordinal()], level.of(team));
            }
        }
        for (Level level : Level.values()) {
            addYears(weeks[level.ordinal()], years[level.ordinal()]);
        }
    }

    private static void add(long[] from, int unit, long[] to, int wider) {
        int source = unit * UNIT;
        int target = wider * UNIT;
        for (int cell = 0; cell < UNIT; cell++) {
            to[target + cell] += from[source + cell];
        }
    }

    private static void addYears(long[] weeks, int[] years) {
        for (int start = 0; start < weeks.length; start += QUARTER) {
            long first = 0;
            long second = 0;
            long third = 0;
            long fourth = 0;
            for (int cell = start; cell < start + QUARTER; cell += CATEGORIES) {
                first += weeks[cell];
                second += weeks[cell + 1];
                third += weeks[cell + 2];
                fourth += weeks[cell + 3];
            }
            int year = start / UNIT * OF_YEAR;
            unpack(first, years, year);
            unpack(second, years, year + COUNTS);
            unpack(third, years, year + 2 * COUNTS);
            unpack(fourth, years, year + 3 * COUNTS);
        }
    }

    private static void unpack(long counts, int[] years, int place) {
        years[place] += (int) counts & MASK;
        years[place + 1] += (int) (counts >>> 21) & MASK;
        years[place + 2] += (int) (counts >>> 42) & MASK;
    }

    /**
     * Takes one cell as another engine has it.
     *
     * @param week from 0, or {@link #YEAR}
     */
    void put(Level level, int unit, int week, int category, int... counts) {
        if (week == YEAR) {
            System.arraycopy(counts, 0, years[level.ordinal()], unit * OF_YEAR + category * COUNTS, COUNTS);
            return;
        }
        long packed = counts[0] * PLANNED + counts[1] * WORKED + counts[2] * MATCHED;
        weeks[level.ordinal()][unit * UNIT + week * CATEGORIES + category] = packed;
    }

    /** Returns how many cells are other ones in another's, roll-ups included. */
    long differingFrom(Figures other) {
        long differing = 0;
        for (int level = 0; level < weeks.length; level++) {
            differing += differing(weeks[level], other.weeks[level], -1L) + differing(years[level], other.years[level]);
        }
        return differing;
    }

    /** Tells whether planned and worked are the same in each week of all; what was matched does not count. */
    boolean countsSameRowsAs(Figures other) {
        long differing = 0;
        for (int level = 0; level < weeks.length; level++) {
            differing += differing(weeks[level], other.weeks[level], MATCHED - 1);
        }
        return differing == 0;
    }

    private static long differing(long[] one, long[] other, long mask) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("figures of " + one.length + " cells and of " + other.length);
        }
        long differing = 0;
        for (int cell = 0; cell < one.length; cell++) {
            differing += ((one[cell] ^ other[cell]) & mask) == 0 ? 0 : 1;
        }
        return differing;
    }

    private static long differing(int[] one, int[] other) {
        long differing = 0;
        for (int cell = 0; cell < one.length; cell += COUNTS) {
            differing += Arrays.equals(one, cell, cell + COUNTS, other, cell, cell + COUNTS) ? 0 : 1;
        }
        return differing;
    }

    /** Returns how many planned sessions were delivered, as the trusts' years say. */
    long matched() {
        int[] trusts = years[Level.TRUST.ordinal()];
        long matched = 0;
        for (int cell = COUNTS - 1; cell < trusts.length; cell += COUNTS) {
            matched += trusts[cell];
        }
        return matched;
    }

    /** Returns how many cells there are, years included. */
    long size() {
        long size = 0;
        for (int level = 0; level < weeks.length; level++) {
            size += weeks[level].length + years[level].length / COUNTS;
        }
        return size;
    }
}
