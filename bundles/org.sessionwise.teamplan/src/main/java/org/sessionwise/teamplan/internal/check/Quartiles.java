package org.sessionwise.teamplan.internal.check;

import java.util.List;
import org.sessionwise.api.teamplan.Consistency.Values;
import org.sessionwise.domain.Fraction;

/** How values lie, exact. */
final class Quartiles {

    /** Tukey's fence: beyond so many times the distance of the quartiles. */
    private static final Fraction FENCE = new Fraction(3, 2);

    private final List<Fraction> sorted;

    /**
     * Sorts values.
     *
     * @param values one or more
     */
    Quartiles(List<Fraction> values) {
        sorted = values.stream().sorted().toList();
    }

    Values values() {
        return new Values(sorted.get(0), at(1), at(2), at(3), sorted.get(sorted.size() - 1));
    }

    /** Tells whether a value lies beyond the fences. */
    boolean isFar(Fraction value) {
        Fraction reach = at(3).minus(at(1)).times(FENCE);
        return value.compareTo(at(1).minus(reach)) < 0 || value.compareTo(at(3).plus(reach)) > 0;
    }

    private Fraction at(int quarter) {
        int position = quarter * (sorted.size() - 1);
        Fraction lower = sorted.get(position / 4);
        Fraction rest = new Fraction(position % 4, 4);
        return rest.signum() == 0
                ? lower
                : lower.plus(sorted.get(position / 4 + 1).minus(lower).times(rest));
    }
}
