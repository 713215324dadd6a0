package org.sessionwise.itests.benchmark.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sessionwise.itests.benchmark.year.TrustRows;

class FiguresTest {

    private static final int MONDAY = TrustRows.FIRST_MINUTE;
    private static final int EIGHT = 8 * 60;
    private static final int DAY = TrustRows.MINUTES_A_DAY;
    private static final int PEOPLE = 12;

    @Test
    void aCellThatDiffersIsFoundAtAnyLevel() {
        Figures one = counted(new SimpleCounting());
        Figures other = counted(new SimpleCounting());

        assertEquals(0, one.differingFrom(other));
        other.put(Level.TEAM, 0, 7, 0, 1, 1, 1);
        other.put(Level.TRUST, 0, Figures.YEAR, 3, 5, 5, 5);
        assertEquals(2, one.differingFrom(other));
    }

    /** Two planned, two worked on one day; one of the worked overlaps neither. */
    @Test
    void theSimpleRuleAndTheExactOneAreTwoRules() {
        assertEquals(2, counted(new SimpleCounting()).matched());
        assertEquals(1, counted(new ExactCounting()).matched());
        assertEquals(0, counted(new Floor()).matched());
        assertTrue(counted(new Floor()).countsSameRowsAs(counted(new ExactCounting())));
    }

    @Test
    void whatIsCountedForOneStandsInEveryRollUp() {
        Figures expected = new Figures(PEOPLE);
        for (Level level : Level.values()) {
            for (int week : new int[] {51, Figures.YEAR}) {
                expected.put(level, 0, week, 0, 2, 2, 1);
            }
        }

        Figures counted = counted(new ExactCounting());

        assertEquals(0, expected.differingFrom(counted));
        assertFalse(new Figures(PEOPLE).countsSameRowsAs(counted));
    }

    @Test
    void theSmallerOfFourCountsIsTakenAtOnce() {
        long one = 0x0000_0003_7FFF_0005L;
        long other = 0x0001_0002_0007_0005L;

        assertEquals(0x0000_0002_0007_0005L, DayCounts.smaller(one, other));
        assertEquals(0x0000_0002_0007_0005L, DayCounts.smaller(other, one));
    }

    private static Figures counted(PackedRows.Counting counting) {
        long[][] planned = new long[PEOPLE][0];
        long[][] worked = new long[PEOPLE][0];
        int sunday = MONDAY + 363 * DAY + EIGHT;
        planned[0] = new long[] {TrustRows.planned(sunday, 240, 0), TrustRows.planned(sunday + 300, 240, 0)};
        worked[0] = new long[] {TrustRows.worked(sunday + 15, 240, 0), TrustRows.worked(sunday + 700, 60, 0)};
        PackedRows engine = new PackedRows(new TrustRows(planned, worked), counting);
        engine.run();
        return engine.figures();
    }
}
