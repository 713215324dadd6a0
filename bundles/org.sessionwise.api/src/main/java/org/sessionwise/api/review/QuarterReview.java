package org.sessionwise.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.policy.DatedPolicy;

/** The variances of a quarter that are to be reviewed, as one user sees them. */
public final class QuarterReview {

    /** That a quarter is frozen, since when, and by whom. */
    public record Frozen(Instant asAt, Actor by) {}

    private final FinancialQuarter quarter;
    private final Instant asAt;
    private final DatedPolicy<ReviewRule> rule;
    private final List<Flag> flags;
    private final Optional<ReviewMeeting> meeting;
    private final Optional<Frozen> frozen;

    private QuarterReview(
            FinancialQuarter quarter,
            Instant asAt,
            DatedPolicy<ReviewRule> rule,
            List<Flag> flags,
            Optional<ReviewMeeting> meeting,
            Optional<Frozen> frozen) {
        this.quarter = Objects.requireNonNull(quarter, "quarter");
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.flags = List.copyOf(flags);
        this.meeting = Objects.requireNonNull(meeting, "meeting");
        this.frozen = Objects.requireNonNull(frozen, "frozen");
    }

    public static QuarterReview of(
            FinancialQuarter quarter,
            Instant asAt,
            DatedPolicy<ReviewRule> rule,
            List<Flag> flags,
            Optional<ReviewMeeting> meeting,
            Optional<Frozen> frozen) {
        return new QuarterReview(quarter, asAt, rule, flags, meeting, frozen);
    }

    public FinancialQuarter quarter() {
        return quarter;
    }

    /** Returns when the figures were read. */
    public Instant asAt() {
        return asAt;
    }

    /** Returns the policy that decided. */
    public DatedPolicy<ReviewRule> rule() {
        return rule;
    }

    /** Returns the flags by kind of key, then largest variance first; empty if there are none. */
    public List<Flag> flags() {
        return flags;
    }

    /** Returns the meeting; empty if none is recorded, or the user does not see the whole department. */
    public Optional<ReviewMeeting> meeting() {
        return meeting;
    }

    public Optional<Frozen> frozen() {
        return frozen;
    }
}
