package org.sessionwise.entitlement.internal.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * A version of a plan as it is kept.
 *
 * <p>A version that is taken back plans nothing from the day on which we learnt of it, and keeps what it planned before.
 *
 * @param source who told it
 * @param version with the state that the source told last; {@code WITHDRAWN} too if the source dropped the plan
 * @param withdrawnOn first day that an approved version no longer plans; empty if it was not taken back or never ruled
 * @param owner whose it is
 */
record KeptVersion(String source, JobPlanVersion version, Optional<LocalDate> withdrawnOn, Owner owner) {

    JobPlanId plan() {
        return version.planId();
    }

    boolean isWithdrawn() {
        return version.state() == JobPlanState.WITHDRAWN;
    }

    KeptVersion ownedBy(Owner other) {
        return new KeptVersion(source, version, withdrawnOn, other);
    }

    /** Returns it as taken back; as it is if it was taken back before. */
    KeptVersion withdrawn(LocalDate day) {
        if (isWithdrawn()) {
            return this;
        }
        Optional<LocalDate> last = version.state() == JobPlanState.APPROVED ? Optional.of(day) : Optional.empty();
        JobPlanVersion closed =
                version.toBuilder().state(JobPlanState.WITHDRAWN).build();
        return new KeptVersion(source, closed, last, owner);
    }

    /** Returns the days on which it plans something; empty if there are none. */
    Optional<DateRange> ruling() {
        DateRange inForce = version.inForce();
        if (version.state() == JobPlanState.APPROVED) {
            return Optional.of(inForce);
        }
        return withdrawnOn
                .filter(day -> inForce.from().isBefore(day))
                .flatMap(day -> inForce.intersection(new DateRange(inForce.from(), day)));
    }

    /** Returns the version as approved for the days on which it plans something; empty if there are none. */
    Optional<JobPlanVersion> ruled() {
        return version.state() == JobPlanState.APPROVED ? Optional.of(version) : ruling().map(this::approvedFor);
    }

    private JobPlanVersion approvedFor(DateRange days) {
        JobPlanVersion.Builder copy = JobPlanVersion.builder(
                        version.planId(), version.version(), version.person(), days)
                .systemOfRecord(version.systemOfRecord())
                .zone(version.zone())
                .nation(version.nation())
                .contract(version.contract())
                .activities(version.activities())
                .year(version.year())
                .agreement(version.agreement())
                .life(version.life());
        version.reviewedOn().ifPresent(copy::reviewedOn);
        version.approvedOn().ifPresent(copy::approvedOn);
        return copy.build();
    }
}
