package org.sessionwise.itests.benchmark.engine;

/** The simple rule, four categories of a day at once. */
final class SimpleCounting implements PackedRows.Counting {

    private final DayCounts days = new DayCounts();

    @Override
    public Rule rule() {
        return Rule.SIMPLE;
    }

    @Override
    public String title() {
        return "packed rows in Java";
    }

    @Override
    public void count(long[] planned, long[] worked, long[] cells, int place) {
        days.clear();
        days.plan(planned);
        days.work(worked);
        days.matchDays();
        days.writeTo(cells, place);
    }
}
