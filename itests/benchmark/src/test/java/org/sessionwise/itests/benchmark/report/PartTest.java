package org.sessionwise.itests.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void partsAreAskedForByNameOrAllAtOnce() {
        assertEquals(List.of(Part.GROWTH, Part.ENGINES), Part.asked("growth, engines"));
        assertEquals(List.of(Part.values()), Part.asked("all"));
        assertThrows(IllegalArgumentException.class, () -> Part.asked("everything"));
    }

    /** That it can be made; how large its figures are is nobody's business here. */
    @Test
    void growthIsShownForOneFiveAndTenTimesAsMany() throws Exception {
        String table = GrowthTable.measured(1, 1, 1).toString();

        assertTrue(table.contains("\n| 1 | 12 | "), table);
        assertTrue(table.contains("\n| 5 | 60 | "), table);
        assertTrue(table.contains("\n| 10 | 120 | "), table);
    }

    /** That every scope of a team of twelve has a level, and still has after a change. */
    @Test
    void smallTrustHasLevels() throws Exception {
        String table = AttainmentTable.measured(1, 1).toString();

        assertTrue(table.contains("12 people in 1 teams"), table);
        assertTrue(table.contains("| after one person's plan changed, 300 times | "), table);
    }
}
