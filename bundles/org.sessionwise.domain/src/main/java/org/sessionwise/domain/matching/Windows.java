package org.sessionwise.domain.matching;

/** Passes 2 and 4: joins what starts within some days of each other, nearest start first, then places. */
final class Windows {

    static final int MOVED = 2;
    static final int DISPLACED = 4;

    private final Rivals rivals;

    Windows(Rivals rivals) {
        this.rivals = rivals;
    }

    void join(
            int pass, PolicyDates policies, ZoneMinutes zone, FreeRows planned, FreeRows worked, Decisions decisions) {
        for (int p = 0; p < planned.count; p++) {
            long row = planned.rows[p];
            int due = zone.local(Row.start(row));
            int place = policies.placeAt(due);
            int window = pass == MOVED ? policies.movedMinutes(place) : policies.lieuMinutes(place);
            for (int w = 0; w < worked.count; w++) {
                long other = worked.rows[w];
                boolean fits = pass == MOVED ? ((row ^ other) & Row.DUTY_BITS) == 0 : (row & other & Row.LIEU_BIT) != 0;
                if (fits && window > 0 && Math.abs(zone.local(Row.start(other)) - due) <= window) {
                    rivals.addNear(Math.abs(Row.start(row) - Row.start(other)), p, w);
                }
            }
        }
        rivals.settle(planned, worked, decisions, pass);
        planned.close();
        worked.close();
    }
}
