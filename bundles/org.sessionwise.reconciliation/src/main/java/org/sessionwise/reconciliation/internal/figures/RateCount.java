package org.sessionwise.reconciliation.internal.figures;

import java.util.HashMap;
import java.util.Map;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.YearAmount;

/** Counts days of equal rates and multiplies once, at the end. */
final class RateCount {

    private final Map<YearAmount, Long> days = new HashMap<>();

    void add(YearAmount aDay, long more) {
        if (more > 0) {
            days.merge(aDay, more, Math::addExact);
        }
    }

    YearAmount total() {
        YearAmount total = YearAmount.NONE;
        for (Map.Entry<YearAmount, Long> entry : days.entrySet()) {
            total = total.plus(entry.getKey().times(Fraction.of(entry.getValue())));
        }
        return total;
    }
}
