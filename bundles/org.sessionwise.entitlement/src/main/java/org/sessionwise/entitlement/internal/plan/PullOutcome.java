package org.sessionwise.entitlement.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Rejection;
import org.sessionwise.domain.StaffId;

/**
 * What a pull comes to.
 *
 * @param changes what is kept and what it replaces
 * @param refused something that the source told well was refused by our own rules: the next pull must read it again
 * @param standing the plans that ruled before, and what becomes of each
 * @param emptied the source says that it has no plan at all
 */
record PullOutcome(
        List<Change> changes,
        PullReport.Counts counts,
        List<Rejection> rejected,
        boolean refused,
        List<StandingPlan> standing,
        boolean emptied) {

    /**
     * One version.
     *
     * @param owners before and after
     */
    record Change(KeptVersion after, Set<StaffId> owners) {}

    PullOutcome {
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
        standing = List.copyOf(standing);
    }

    /** Returns whose plans are different afterwards. */
    Set<StaffId> touched() {
        return changes.stream().map(Change::owners).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    static Change change(Optional<KeptVersion> before, KeptVersion after) {
        Set<StaffId> owners = Stream.concat(before.stream(), Stream.of(after))
                .flatMap(kept -> kept.owner().staff().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Change(after, owners);
    }
}
