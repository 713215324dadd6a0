package org.sessionwise.itests.benchmark.engine;

import org.sessionwise.itests.benchmark.year.Packed;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** Decodes every row and adds it to its cell: less than this nobody can do. It matches nothing. */
final class ComputeFloor implements Engine {

    private final TrustYear year;

    ComputeFloor(TrustYear year) {
        this.year = year;
    }

    @Override
    public String title() {
        return "every row to its cell, nothing matched (the compute floor)";
    }

    @Override
    public Cells run() {
        Cells cells = new Cells(year);
        for (int person = 0; person < year.people(); person++) {
            for (long session : year.person(person).planned()) {
                cells.plan(Cells.cell(person, Packed.day(session) / 7, Packed.category(session)));
            }
            for (long session : year.delivered(person)) {
                if (!Packed.unusual(session)) {
                    cells.deliver(Cells.cell(person, Packed.day(session) / 7, Packed.category(session)));
                }
            }
        }
        return cells;
    }
}
