package org.sessionwise.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sessionwise.domain.RuleSource;

/**
 * Whether a job plan is active: reviewed and approved in the past twelve months (e-job planning standard of June 2019, standard
 * 1.4 and appendix 1).
 *
 * <p>The standard says no more, so this is decided here. Months are calendar months and days are those of London. A plan is
 * active on a day if it stands approved and both dates lie after the same day a year before and not after the day itself: what
 * was approved on 1 March 2025 is active to 28 February 2026 and lapses on 1 March; what was approved on 29 February 2024 is
 * active to 28 February 2025. It is active from its approval, even if it comes into force later; a draft that follows takes
 * nothing away until it is approved itself and this version is superseded.
 */
public final class ActiveRule {

    /** Where the rule is from. */
    public static final RuleSource SOURCE = new RuleSource(
            "E-job planning the clinical workforce: levels of attainment, June 2019",
            "standard 1.4 and appendix 1",
            RuleSource.Standing.STATED);

    /** Where its days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int MONTHS = 12;

    /** What the rule finds. */
    public enum Finding {
        ACTIVE,
        /** It does not stand approved: a draft, a dispute, superseded, withdrawn. */
        NOT_APPROVED,
        /** The source does not say when it was reviewed, or only after the day. */
        NOT_REVIEWED,
        /** The source does not say when it was approved, or only after the day. */
        APPROVAL_NOT_DATED,
        REVIEW_LAPSED,
        APPROVAL_LAPSED
    }

    private ActiveRule() {}

    /** Returns the day on which a plan is judged at some time. */
    public static LocalDate dayOf(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    public static boolean isActive(JobPlanVersion plan, LocalDate day) {
        return on(day, plan) == Finding.ACTIVE;
    }

    /** Returns whether a version is active on a day, or the first reason why not. */
    public static Finding on(LocalDate day, JobPlanVersion plan) {
        if (plan.state() != JobPlanState.APPROVED) {
            return Finding.NOT_APPROVED;
        }
        Optional<LocalDate> reviewed = plan.reviewedOn().filter(date -> !date.isAfter(day));
        Optional<LocalDate> approved = plan.approvedOn().filter(date -> !date.isAfter(day));
        if (reviewed.isEmpty()) {
            return Finding.NOT_REVIEWED;
        }
        if (approved.isEmpty()) {
            return Finding.APPROVAL_NOT_DATED;
        }
        if (lapsed(reviewed.get(), day)) {
            return Finding.REVIEW_LAPSED;
        }
        return lapsed(approved.get(), day) ? Finding.APPROVAL_LAPSED : Finding.ACTIVE;
    }

    /** Returns the first day on which a version is no longer active, as dated; empty if a date is missing or it is not approved. */
    public static Optional<LocalDate> lapsesOn(JobPlanVersion plan) {
        if (plan.state() != JobPlanState.APPROVED
                || plan.reviewedOn().isEmpty()
                || plan.approvedOn().isEmpty()) {
            return Optional.empty();
        }
        LocalDate reviewed = plan.reviewedOn().get();
        LocalDate approved = plan.approvedOn().get();
        return Optional.of(lapse(reviewed.isBefore(approved) ? reviewed : approved));
    }

    private static boolean lapsed(LocalDate date, LocalDate day) {
        return !date.isAfter(day.minusMonths(MONTHS));
    }

    private static LocalDate lapse(LocalDate date) {
        LocalDate anniversary = date.plusMonths(MONTHS); // of 29 February: 28 February, which is not over yet
        return lapsed(date, anniversary) ? anniversary : anniversary.plusDays(1);
    }
}
