package org.sessionwise.itests.benchmark.engine;

import org.sessionwise.itests.benchmark.year.Packed;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** The simple rule in one pass over sorted longs, day by day: what Java can do with rows that lie ready. */
final class PackedRows implements Engine {

    private final TrustYear year;

    PackedRows(TrustYear year) {
        this.year = year;
    }

    @Override
    public String title() {
        return "packed, sorted rows in Java";
    }

    @Override
    public Cells run() {
        Cells cells = new Cells(year);
        int[] ofDay = new int[2 * Cells.CATEGORIES];
        for (int person = 0; person < year.people(); person++) {
            addUp(person, year.person(person).planned(), year.delivered(person), ofDay, cells);
        }
        return cells;
    }

    private static void addUp(int person, long[] planned, long[] delivered, int[] ofDay, Cells cells) {
        int p = 0;
        int d = 0;
        while (p < planned.length || d < delivered.length) {
            int day = Math.min(dayAt(planned, p), dayAt(delivered, d));
            for (; dayAt(planned, p) == day; p++) {
                ofDay[Packed.category(planned[p])]++;
            }
            for (; dayAt(delivered, d) == day; d++) {
                ofDay[Cells.CATEGORIES + Packed.category(delivered[d])] += Packed.unusual(delivered[d]) ? 0 : 1;
            }
            close(person, day / 7, ofDay, cells);
        }
    }

    private static int dayAt(long[] sessions, int place) {
        return place < sessions.length ? Packed.day(sessions[place]) : Integer.MAX_VALUE;
    }

    private static void close(int person, int week, int[] ofDay, Cells cells) {
        for (int category = 0; category < Cells.CATEGORIES; category++) {
            int planned = ofDay[category];
            int delivered = ofDay[Cells.CATEGORIES + category];
            if (planned + delivered > 0) {
                cells.add(Cells.cell(person, week, category), planned, delivered, Math.min(planned, delivered));
                ofDay[category] = 0;
                ofDay[Cells.CATEGORIES + category] = 0;
            }
        }
    }
}
