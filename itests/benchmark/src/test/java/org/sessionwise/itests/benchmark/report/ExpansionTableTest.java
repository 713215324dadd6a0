package org.sessionwise.itests.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sessionwise.itests.benchmark.year.TrustYear;

class ExpansionTableTest {

    /** That it can be made; how large its figures are is nobody's business here. */
    @Test
    void smallTrustFillsTheTable() throws Exception {
        String table = ExpansionTable.measured(TrustYear.of(1, 1)).toString();

        assertTrue(table.contains("| plans of 12 people, nothing kept | "), table);
        assertTrue(table.contains("| kept for 12 people | "), table);
    }
}
