package org.sessionwise.rest.internal.export;

import java.util.List;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Workload;
import org.sessionwise.rest.internal.json.Exact;

/** An amount of work as columns: exact numbers as texts, and beside each the decimal that spreadsheets add up. */
final class AmountCells {

    private static final List<String> UNITS =
            List.of("occurrences", "sessions, exact", "sessions, decimal", "minutes", "PA, exact", "PA, decimal");

    /** The cells where there is no amount. */
    static final List<Cell> NONE = UNITS.stream().map(unit -> Cell.NOTHING).toList();

    private AmountCells() {}

    static List<String> headings(String of) {
        return UNITS.stream().map(unit -> of + " (" + unit + ")").toList();
    }

    static List<Cell> of(Workload workload) {
        return of(
                workload.occurrences(),
                Exact.text(workload.sessions()),
                workload.minutes(),
                Exact.text(workload.pa().amount()));
    }

    static List<Cell> of(long occurrences, String sessions, long minutes, String pa) {
        return List.of(
                Cell.of(occurrences),
                Cell.of(sessions),
                Cell.decimal(Fraction.parse(sessions)),
                Cell.of(minutes),
                Cell.of(pa),
                Cell.decimal(Fraction.parse(pa)));
    }
}
