package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** What a source's word makes of one plan. */
final class PlanTelling {

    private static final String DOUBT =
            "A person decided whose plan this is, and the decision holds; but the plan's own"
                    + " keys now lead to somebody else. Release the decision, or have the keys corrected at the source.";

    private final String source;
    private final PersonMatcher people;
    private final Map<JobPlanId, StaffId> decided;
    private final Instant now;

    /**
     * What a source tells.
     *
     * @param decided whose plans are by a person's decision
     */
    PlanTelling(String source, PersonMatcher people, Map<JobPlanId, StaffId> decided, Instant now) {
        this.source = source;
        this.people = people;
        this.decided = decided;
        this.now = now;
    }

    /**
     * Returns the plan after the source told these versions.
     *
     * @param complete a version that is not told is no longer at the source
     */
    PlanHistory told(PlanHistory before, List<JobPlanVersion> told, boolean complete) {
        PlanHistory after = complete ? closed(before) : before;
        for (JobPlanVersion version : told) {
            Optional<KeptVersion> kept = before.version(version.version());
            after = after.with(new VersionLife(source, today(version)).told(kept, version, owner(kept, version)));
        }
        return VersionLife.succeeded(before, after);
    }

    /** Returns the plan after the source dropped it; what another source told of it stays. */
    PlanHistory closed(PlanHistory before) {
        PlanHistory after = before;
        for (KeptVersion kept : before.versions()) {
            if (kept.source().equals(source)) {
                after = after.with(kept.withdrawn(today(kept.version())));
            }
        }
        return after;
    }

    private Owner owner(Optional<KeptVersion> before, JobPlanVersion version) {
        PersonMatcher.Match match = people.match(version.person());
        Optional<Owner> former = before.map(KeptVersion::owner);
        if (isDecided(version.planId())) {
            Owner owner = decided(decided.get(version.planId()), match);
            return former.map(owner::after).orElse(owner);
        }
        boolean samePerson = before.map(kept -> kept.version().person().equals(version.person()))
                .orElse(false);
        if (match.unknown() && samePerson && !former.get().isWaiting()) {
            return former.get(); // a leaver whom the host no longer lists
        }
        Owner owner =
                match.staff().map(staff -> Owner.of(staff, now)).orElseGet(() -> Owner.waiting(match.reason(), now));
        return former.map(owner::after).orElse(owner);
    }

    private Owner decided(StaffId staff, PersonMatcher.Match match) {
        boolean leadElsewhere =
                match.staff().filter(found -> !found.equals(staff)).isPresent();
        return leadElsewhere ? Owner.doubted(staff, DOUBT, now) : Owner.of(staff, now);
    }

    boolean isDecided(JobPlanId plan) {
        return decided.containsKey(plan);
    }

    /** Returns the owner of a version that waits or was decided, asked for again. */
    Owner askAgain(KeptVersion kept) {
        return owner(Optional.of(kept), kept.version());
    }

    /** Returns whose a version is by its own keys, whatever was so before. */
    Owner byItsKeys(KeptVersion kept) {
        PersonMatcher.Match match = people.match(kept.version().person());
        return match.staff().map(staff -> Owner.of(staff, now)).orElseGet(() -> Owner.waiting(match.reason(), now));
    }

    private LocalDate today(JobPlanVersion version) {
        return LocalDate.ofInstant(now, version.zone());
    }
}
