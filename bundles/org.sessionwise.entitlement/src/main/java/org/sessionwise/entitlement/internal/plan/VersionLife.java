package org.sessionwise.entitlement.internal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;

/**
 * What becomes of a version when its source tells it. Pure.
 *
 * <ul>
 *   <li>A version that planned something is not undone: told as not yet approved, it is refused, and what was approved stays in
 *       force until a later version supersedes it or it is taken back.
 *   <li>A version that is over keeps its content and what it planned before.
 *   <li>Of a version that is not approved, signatures older than its content fall.
 *   <li>The outcome of a mediation or an appeal stays with its version, even if the source no longer tells it.
 * </ul>
 */
final class VersionLife {

    private static final Set<JobPlanState> OVER = EnumSet.of(JobPlanState.SUPERSEDED, JobPlanState.WITHDRAWN);

    private final String source;
    private final LocalDate today;

    VersionLife(String source, LocalDate today) {
        this.source = source;
        this.today = today;
    }

    /** Tells whether a version would undo what was approved. */
    static boolean undoes(KeptVersion before, JobPlanVersion told) {
        return before.ruling().isPresent() && told.state() != JobPlanState.APPROVED && !OVER.contains(told.state());
    }

    KeptVersion told(Optional<KeptVersion> before, JobPlanVersion told, Owner owner) {
        boolean hasContent = before.filter(
                        kept -> kept.isOver() || kept.version().state() == JobPlanState.APPROVED)
                .isPresent();
        if (OVER.contains(told.state()) && hasContent) {
            // A plan taken back is often told without its content: what it planned before is what we kept.
            return before.get().over(told.state(), today).ownedBy(owner);
        }
        boolean changed =
                before.filter(kept -> !sameContent(kept.version(), told)).isPresent();
        Optional<LocalDate> since = changed ? Optional.of(today) : before.flatMap(KeptVersion::contentSince);
        JobPlanVersion kept = told.toBuilder()
                .life(new PlanLife(signatures(told, since), disputes(before, told)))
                .build();
        return new KeptVersion(source, kept, ended(told), owner, since);
    }

    /** A version that we first hear of when it was superseded ruled if it was approved; until when is found out later. */
    private Optional<LocalDate> ended(JobPlanVersion told) {
        boolean ruled =
                told.state() == JobPlanState.SUPERSEDED && told.approvedOn().isPresent();
        return ruled ? Optional.of(today) : Optional.empty();
    }

    private static boolean sameContent(JobPlanVersion one, JobPlanVersion other) {
        return one.inForce().equals(other.inForce())
                && one.person().equals(other.person())
                && one.zone().equals(other.zone())
                && one.nation() == other.nation()
                && one.contract().equals(other.contract())
                && one.activities().equals(other.activities())
                && one.year().equals(other.year())
                && one.agreement().equals(other.agreement());
    }

    private static List<Signature> signatures(JobPlanVersion told, Optional<LocalDate> since) {
        List<Signature> signed = told.life().signatures();
        if (since.isEmpty() || told.state() == JobPlanState.APPROVED || OVER.contains(told.state())) {
            return signed;
        }
        return signed.stream().filter(one -> !one.on().isBefore(since.get())).toList();
    }

    private static List<Dispute> disputes(Optional<KeptVersion> before, JobPlanVersion told) {
        List<Dispute> all = new ArrayList<>();
        before.map(kept -> kept.version().life().disputes()).orElse(List.of()).stream()
                .filter(old -> old.outcome().isPresent())
                .filter(old -> told.life().disputes().stream().noneMatch(other -> isSame(old, other)))
                .forEach(all::add);
        all.addAll(told.life().disputes());
        return all;
    }

    private static boolean isSame(Dispute one, Dispute other) {
        return one.kind() == other.kind() && one.opened().equals(other.opened());
    }

    /** Returns the plan with each version that was superseded now planning until the next one begins, if there is one. */
    static PlanHistory succeeded(PlanHistory before, PlanHistory told) {
        PlanHistory after = told;
        for (KeptVersion kept : told.versions()) {
            int number = kept.version().version();
            boolean isNew = before.version(number)
                    .filter(old -> old.version().state() == JobPlanState.SUPERSEDED)
                    .isEmpty();
            boolean superseded = kept.version().state() == JobPlanState.SUPERSEDED
                    && kept.withdrawnOn().isPresent();
            if (superseded && isNew) {
                Optional<LocalDate> next = told.nextToRule(number);
                after = after.with(next.map(kept::until).orElse(kept));
            }
        }
        return after;
    }
}
