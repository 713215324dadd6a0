package org.sessionwise.domain.matching;

/**
 * The beginning of pass 1, which decides most of a roster at once: a planned and a worked row of the same duty that overlap
 * each other and nothing else at all have no rivals, so they belong together whatever the order of pairs. All other rows are
 * put among the free ones.
 */
final class Undisputed {

    private final FreeRows planned;
    private final FreeRows worked;
    private final FreeRows explaining;

    Undisputed(FreeRows planned, FreeRows worked, FreeRows explaining) {
        this.planned = planned;
        this.worked = worked;
        this.explaining = explaining;
    }

    void join(long[] plannedRows, int plannedCount, long[] workedRows, int workedCount, Decisions decisions) {
        int plannedReach = 0; // no planned row before p lasts longer
        int workedReach = 0;
        int p = 0;
        int w = 0;
        while (p < plannedCount && w < workedCount) {
            long row = plannedRows[p];
            long other = workedRows[w];
            int start = Row.start(row);
            int end = Row.end(row);
            int otherStart = Row.start(other);
            int otherEnd = Row.end(other);
            if (end <= otherStart) {
                leavePlanned(row, p, decisions);
                plannedReach = Math.max(plannedReach, end);
                p++;
            } else if (otherEnd <= start) {
                leaveWorked(other, w, decisions);
                workedReach = Math.max(workedReach, otherEnd);
                w++;
            } else {
                boolean alone = workedReach <= start
                        && plannedReach <= otherStart
                        && (p + 1 == plannedCount || Row.start(plannedRows[p + 1]) >= otherEnd)
                        && (w + 1 == workedCount || Row.start(workedRows[w + 1]) >= end);
                boolean belong = ((row ^ other) & Row.DUTY_BITS | (row | other) & Row.NO_PART_BIT) == 0;
                if (alone && belong) {
                    decisions.join(1, row, p, other, w);
                    plannedReach = Math.max(plannedReach, end);
                    workedReach = Math.max(workedReach, otherEnd);
                    p++;
                    w++;
                } else if (end <= otherEnd) {
                    leavePlanned(row, p, decisions);
                    plannedReach = Math.max(plannedReach, end);
                    p++;
                } else {
                    leaveWorked(other, w, decisions);
                    workedReach = Math.max(workedReach, otherEnd);
                    w++;
                }
            }
        }
        for (; p < plannedCount; p++) {
            leavePlanned(plannedRows[p], p, decisions);
        }
        for (; w < workedCount; w++) {
            leaveWorked(workedRows[w], w, decisions);
        }
    }

    private void leavePlanned(long row, int place, Decisions decisions) {
        decisions.leavePlanned(row, place);
        planned.add(row, place, (row & Row.NO_PART_BIT) == 0 ? 1 : 0);
    }

    private void leaveWorked(long row, int place, Decisions decisions) {
        decisions.leaveWorked(row, place);
        worked.add(row, place, (row & Row.NO_PART_BIT) == 0 ? 1 : 0);
        if (Row.part(row) == Part.EXPLAINS) {
            explaining.add(row, place, 1);
        }
    }
}
