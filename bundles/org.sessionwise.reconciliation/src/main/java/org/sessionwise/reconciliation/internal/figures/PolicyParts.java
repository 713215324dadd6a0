package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.matching.PolicyDates;

/** Cuts days where another policy begins. */
final class PolicyParts {

    private PolicyParts() {}

    /** Returns the parts in order, each with one policy. */
    static List<DateRange> of(PolicyDates policies, DateRange days) {
        List<DateRange> parts = new ArrayList<>();
        LocalDate from = days.from();
        for (LocalDate change : policies.byFirstDay().keySet()) {
            if (days.contains(change) && change.isAfter(from)) {
                parts.add(new DateRange(from, change));
                from = change;
            }
        }
        parts.add(new DateRange(from, days.until()));
        return parts;
    }
}
