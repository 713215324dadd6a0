package org.sessionwise.itests.benchmark.engine;

import org.sessionwise.itests.benchmark.year.TrustRows;

/**
 * Packed, sorted rows that lie ready in memory, on one thread: person by person, then all roll-ups. The memory of the figures
 * is used again in the next run.
 */
final class PackedRows implements Engine {

    private final TrustRows rows;
    private final Counting counting;
    private final Figures figures;

    /** One way to count a person's year. */
    interface Counting {

        Rule rule();

        String title();

        /** Writes all cells of one person, which begin at a place. */
        void count(long[] planned, long[] worked, long[] cells, int place);
    }

    PackedRows(TrustRows rows, Counting counting) {
        this.rows = rows;
        this.counting = counting;
        this.figures = new Figures(rows.people());
    }

    @Override
    public String title() {
        return counting.title();
    }

    @Override
    public Rule rule() {
        return counting.rule();
    }

    @Override
    public void run() {
        long[] cells = figures.cells();
        for (int person = 0; person < rows.people(); person++) {
            counting.count(rows.planned(person), rows.worked(person), cells, person * Figures.UNIT);
        }
        figures.rollUp();
    }

    @Override
    public Figures figures() {
        return figures;
    }

    @Override
    public long cpuNanos() {
        return CpuClock.ofThread();
    }
}
