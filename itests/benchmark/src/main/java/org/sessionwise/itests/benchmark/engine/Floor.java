package org.sessionwise.itests.benchmark.engine;
/** Decodes every row and adds it to its cell: less than this nobody can do. It matches nothing. */
final class Floor implements PackedRows.Counting {

    private final DayCounts days = new DayCounts();

    @Override
    public Rule rule() {
        return Rule.NONE;
    }

    @Override
    public String title() {
        return "every row to its cell and all roll-ups (the compute floor)";
    }

    @Override
    public void count(long[] planned, long[] worked, long[] cells, int place) {
        days.clear();
        days.plan(planned);
        days.work(worked);
        days.writeTo(cells, place);
    }
}
