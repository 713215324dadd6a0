package org.sessionwise.itests.benchmark.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.itests.benchmark.file.CsvLibrary;
import org.sessionwise.itests.benchmark.file.YearFiles;
import org.sessionwise.itests.benchmark.year.TrustRows;

class FileComparisonIT {

    private static final TrustRows ROWS = TrustRows.drawn(2, 1);

    @TempDir
    Path directory;

    @Test
    void allThatReadTheFilesAgreeInEveryCellAndRollUp() throws Exception {
        assertEquals(6, FileComparison.run(ROWS, directory, 1).size()); // it throws where a cell differs
    }

    @ParameterizedTest
    @EnumSource
    void filesSayWhatTheRowsSay(CsvLibrary library) throws Exception {
        TrustRows read = library.rows(YearFiles.written(ROWS, directory));

        assertEquals(ROWS.people(), read.people());
        for (int person = 0; person < ROWS.people(); person++) {
            assertArrayEquals(ROWS.planned(person), read.planned(person));
            assertArrayEquals(ROWS.worked(person), read.worked(person));
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesOutOfOrderAreRefused(CsvLibrary library) throws Exception {
        YearFiles files = YearFiles.written(ROWS, directory);
        String late = "0,0,2026-03-31T08:00,240,DCC";
        String early = "0,1,2026-03-30T08:00,240,DCC";
        Files.write(files.worked(), List.of(YearFiles.HEADER, late, early));

        assertThrows(IllegalStateException.class, () -> library.rows(files));
    }
}
