package org.sessionwise.itests.benchmark.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.itests.benchmark.year.TrustRows;

class EngineComparisonIT {

    private static final TrustRows ROWS = TrustRows.drawn(2, 1);

    @TempDir
    Path directory;

    @Test
    void allEnginesAgreeInEveryCellAndRollUp() throws Exception {
        try (EngineComparison comparison = new EngineComparison(ROWS, directory, EngineComparison.Field.ALL)) {
            assertEquals(9, comparison.run(1).size()); // it throws where a cell differs
        }
    }
}
