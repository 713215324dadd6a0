package org.sessionwise.itests.benchmark.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.itests.benchmark.year.TrustYear;

class EngineComparisonIT {

    private static final TrustYear YEAR = TrustYear.of(2, 1);

    @TempDir
    Path directory;

    @Test
    void allEnginesAgreeInEveryCell() throws Exception {
        EngineComparison comparison = new EngineComparison(YEAR, directory);
        try {
            assertEquals(3, comparison.run(1).size()); // it throws where a cell differs
        } finally {
            comparison.close();
        }
    }

    @Test
    void aCellThatDiffersIsFound() {
        Cells one = new PackedRows(YEAR).run();
        Cells other = new PackedRows(YEAR).run();

        assertEquals(0, one.differingFrom(other));
        other.deliver(Cells.cell(5, 7, 0));
        assertEquals(1, one.differingFrom(other));
    }
}
