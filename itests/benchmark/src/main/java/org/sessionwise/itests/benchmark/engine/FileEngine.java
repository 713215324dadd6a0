package org.sessionwise.itests.benchmark.engine;

import org.sessionwise.itests.benchmark.file.CsvLibrary;
import org.sessionwise.itests.benchmark.file.YearFiles;

/** From both files on disk to all figures: read, packed, matched and added up; nothing lies ready. */
final class FileEngine implements Engine {

    private final YearFiles files;
    private final CsvLibrary library;
    private final PackedRows.Counting counting;
    private Figures figures;

    FileEngine(YearFiles files, CsvLibrary library, PackedRows.Counting counting) {
        this.files = files;
        this.library = library;
        this.counting = counting;
    }

    @Override
    public String title() {
        return library + ", then " + counting.title();
    }

    @Override
    public Rule rule() {
        return counting.rule();
    }

    @Override
    public void run() {
        PackedRows rows = new PackedRows(library.rows(files), counting);
        rows.run();
        figures = rows.figures();
    }

    @Override
    public Figures figures() {
        return figures;
    }

    @Override
    public long cpuNanos() {
        return CpuClock.ofProcess();
    }
}
