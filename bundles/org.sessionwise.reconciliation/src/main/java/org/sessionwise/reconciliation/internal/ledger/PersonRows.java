package org.sessionwise.reconciliation.internal.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Row;

/** Takes one person's rows, each side ordered by start and then by id, and has them judged. Not for use by several threads. */
public final class PersonRows {

    private final Interner interner;
    private final KindTable kinds = new KindTable();
    private final List<Long> planned = new ArrayList<>();
    private final List<Long> worked = new ArrayList<>();

    public PersonRows(Interner interner) {
        this.interner = interner;
    }

    /**
     * Adds a planned occurrence.
     *
     * @param rostered its outcome on that basis if it is settled beforehand: excused or unknown
     * @param delivered likewise
     */
    public void planned(Instant start, Kind kind, Optional<Outcome> rostered, Optional<Outcome> delivered) {
        long row = PackedRow.of(Row.minute(start), kinds.place(kind));
        row = rostered.isEmpty() ? row : PackedRow.with(row, Basis.ROSTERED, rostered.get());
        row = delivered.isEmpty() ? row : PackedRow.with(row, Basis.DELIVERED, delivered.get());
        planned.add(row);
    }

    /** Adds a session. */
    public void worked(Instant start, Kind kind) {
        worked.add(PackedRow.of(Row.minute(start), kinds.place(interner.one(kind))));
    }

    public PersonLedger judged(Judge judge) {
        return PersonLedger.judged(kinds.kinds(), array(planned), array(worked), judge);
    }

    private static long[] array(List<Long> rows) {
        long[] array = new long[rows.size()];
        Arrays.setAll(array, rows::get);
        return array;
    }
}
