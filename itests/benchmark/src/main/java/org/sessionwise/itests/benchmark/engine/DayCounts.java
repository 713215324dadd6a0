package org.sessionwise.itests.benchmark.engine;

import java.util.Arrays;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.itests.benchmark.year.TrustRows;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/**
 * One person's running counts at the end of each day, before they are written to the cells of the weeks: four categories in
 * one number, 16 bits each. A running count is only ever written: a count for each cell would have to be read again for the
 * next row, which is of the same cell more often than not and has to wait for it.
 */
final class DayCounts {

    private static final int WEEK = 7;
    private static final int LANE_BITS = 16;
    private static final int LANE = 0xFFFF;
    private static final long TOPS = 0x8000_8000_8000_8000L;

    private final long[] planned = new long[YearCalendar.DAYS];
    private final long[] worked = new long[YearCalendar.DAYS];
    private final long[] matched = new long[YearCalendar.DAYS];

    /** Begins with another person. */
    void clear() {
        Arrays.fill(planned, 0);
        Arrays.fill(worked, 0);
        Arrays.fill(matched, 0);
    }

    /** Counts planned sessions, sorted. */
    void plan(long[] rows) {
        count(rows, planned);
    }

    /** Counts worked sessions, sorted. */
    void work(long[] rows) {
        count(rows, worked);
    }

    private static void count(long[] rows, long[] days) {
        long running = 0;
        for (long row : rows) {
            running += 1L << LANE_BITS * Row.duty(row);
            days[TrustRows.day(row)] = running;
        }
    }

    /**
     * Counts planned sessions, sorted, each with what became of it.
     *
     * @param delivered by place among all outcomes: 1 if it counts as delivered, else 0
     */
    void plan(long[] rows, byte[] outcomes, long[] delivered) {
        long running = 0;
        long runningMatched = 0;
        for (int i = 0; i < rows.length; i++) {
            long row = rows[i];
            int lane = LANE_BITS * Row.duty(row);
            int day = TrustRows.day(row);
            running += 1L << lane;
            runningMatched += delivered[outcomes[i]] << lane;
            planned[day] = running;
            matched[day] = runningMatched;
        }
    }

    /** Of each day and category the smaller count was delivered. */
    void matchDays() {
        long plannedBefore = 0;
        long workedBefore = 0;
        long runningMatched = 0;
        for (int day = 0; day < YearCalendar.DAYS; day++) {
            long plannedNow = Math.max(plannedBefore, planned[day]);
            long workedNow = Math.max(workedBefore, worked[day]);
            runningMatched += smaller(plannedNow - plannedBefore, workedNow - workedBefore);
            matched[day] = runningMatched;
            plannedBefore = plannedNow;
            workedBefore = workedNow;
        }
    }

    /** Returns the smaller of each two counts, all four at once; none has its highest bit. */
    static long smaller(long one, long other) {
        long notLess = ((one | TOPS) - other & TOPS) >>> (LANE_BITS - 1);
        long whole = notLess * LANE;
        return other & whole | one & ~whole;
    }

    /** Writes the weeks into a person's cells, which begin at a place. */
    void writeTo(long[] cells, int place) {
        long plannedBefore = 0;
        long workedBefore = 0;
        long matchedBefore = 0;
        for (int week = 0; week < YearCalendar.WEEKS; week++) {
            long plannedNow = last(planned, week, plannedBefore);
            long workedNow = last(worked, week, workedBefore);
            long matchedNow = last(matched, week, matchedBefore);
            write(
                    plannedNow - plannedBefore,
                    workedNow - workedBefore,
                    matchedNow - matchedBefore,
                    cells,
                    place + week * Figures.CATEGORIES);
            plannedBefore = plannedNow;
            workedBefore = workedNow;
            matchedBefore = matchedNow;
        }
    }

    /** Counts never fall, so the highest of the week's is the last; a day without a row has none. */
    private static long last(long[] running, int week, long before) {
        long last = before;
        for (int day = week * WEEK; day < week * WEEK + WEEK; day++) {
            last = Math.max(last, running[day]);
        }
        return last;
    }

    private static void write(long planned, long worked, long matched, long[] cells, int place) {
        for (int category = 0; category < Figures.CATEGORIES; category++) {
            int lane = LANE_BITS * category;
            cells[place + category] = (planned >>> lane & LANE) * Figures.PLANNED
                    + (worked >>> lane & LANE) * Figures.WORKED
                    + (matched >>> lane & LANE) * Figures.MATCHED;
        }
    }
}
