package org.sessionwise.entitlement.internal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/**
 * What versions that were taken back or superseded still say gives way to approved versions of the same person, so that no
 * day has two plans.
 */
final class TakenBack {

    private final Map<StaffId, List<DateRange>> taken = new HashMap<>();

    private TakenBack() {}

    /** Returns the versions that have to give way, shortened. */
    static List<KeptVersion> shortened(Collection<PlanHistory> plans) {
        TakenBack days = new TakenBack();
        List<KeptVersion> versions =
                plans.stream().flatMap(plan -> plan.versions().stream()).toList();
        versions.stream().filter(kept -> !kept.isOver()).forEach(days::take);
        List<KeptVersion> shortened = new ArrayList<>();
        for (KeptVersion kept : versions) {
            if (kept.isOver()) {
                KeptVersion left = days.leave(kept);
                days.take(left);
                if (!left.equals(kept)) {
                    shortened.add(left);
                }
            }
        }
        return shortened;
    }

    private void take(KeptVersion kept) {
        kept.owner().staff().ifPresent(staff -> kept.ruling()
                .ifPresent(days ->
                        taken.computeIfAbsent(staff, any -> new ArrayList<>()).add(days)));
    }

    private KeptVersion leave(KeptVersion kept) {
        Optional<DateRange> ruling = kept.ruling();
        if (ruling.isEmpty() || kept.owner().isWaiting()) {
            return kept;
        }
        return taken.getOrDefault(kept.owner().staff().get(), List.of()).stream()
                .filter(other -> other.overlaps(ruling.get()))
                .map(DateRange::from)
                .min(LocalDate::compareTo)
                .map(kept::until)
                .orElse(kept);
    }
}
