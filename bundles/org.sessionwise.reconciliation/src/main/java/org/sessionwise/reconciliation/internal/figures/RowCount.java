package org.sessionwise.reconciliation.internal.figures;

import java.util.HashMap;
import java.util.Map;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.year.YearAmount;

/** Counts rows of equal worth and multiplies once, at the end: exact, and fast where few worths differ. */
final class RowCount {

    private final Map<Workload, Long> rows = new HashMap<>();

    void add(Workload worth, long more) {
        rows.merge(worth, more, Math::addExact);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    YearAmount total() {
        YearAmount total = YearAmount.NONE;
        for (Map.Entry<Workload, Long> entry : rows.entrySet()) {
            total = total.plus(YearAmount.of(entry.getKey()).times(Fraction.of(entry.getValue())));
        }
        return total;
    }
}
