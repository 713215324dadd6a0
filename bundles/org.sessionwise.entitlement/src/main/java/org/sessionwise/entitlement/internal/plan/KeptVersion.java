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
 * <p>A version that is over, taken back or superseded, plans nothing from a day on, and keeps what it planned before.
 *
 * @param source who told it
 * @param version with the state that the source told last; {@code WITHDRAWN} too if the source dropped the plan
 * @param withdrawnOn first day that a version which is over no longer plans; empty if it is not over or never ruled
 * @param owner whose it is
 * @param contentSince the day on which we learnt that its content is another one; empty if it is what was told first
 */
record KeptVersion(
        String source,
        JobPlanVersion version,
        Optional<LocalDate> withdrawnOn,
        Owner owner,
        Optional<LocalDate> contentSince) {

    /** A version with the content that was told first. */
    KeptVersion(String source, JobPlanVersion version, Optional<LocalDate> withdrawnOn, Owner owner) {
        this(source, version, withdrawnOn, owner, Optional.empty());
    }

    JobPlanId plan() {
        return version.planId();
    }

    boolean isWithdrawn() {
        return version.state() == JobPlanState.WITHDRAWN;
    }

    /** Tells whether it gives way to what is approved: it was taken back or superseded. */
    boolean isOver() {
        return isWithdrawn() || version.state() == JobPlanState.SUPERSEDED;
    }

    KeptVersion ownedBy(Owner other) {
        return new KeptVersion(source, version, withdrawnOn, other, contentSince);
    }

    /** Returns it as planning nothing from another day on. */
    KeptVersion until(LocalDate day) {
        return new KeptVersion(source, version, Optional.of(day), owner, contentSince);
    }

    /** Returns it as taken back; as it is if it was taken back before. */
    KeptVersion withdrawn(LocalDate day) {
        return over(JobPlanState.WITHDRAWN, day);
    }

    /** Returns it as over; what it no longer planned before stays so. */
    KeptVersion over(JobPlanState how, LocalDate day) {
        Optional<LocalDate> last = version.state() == JobPlanState.APPROVED ? Optional.of(day) : withdrawnOn;
        JobPlanVersion closed = version.toBuilder().state(how).build();
        return new KeptVersion(source, closed, last, owner, contentSince);
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
