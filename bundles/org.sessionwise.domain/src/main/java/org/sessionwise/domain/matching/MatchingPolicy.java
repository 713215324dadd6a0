package org.sessionwise.domain.matching;

import java.time.Duration;
import java.util.Objects;

/**
 * What a trust may settle about matching. All defaults are local: no standard gives a figure. Immutable.
 *
 * <p>Two are equal if all that they settle is.
 */
public final class MatchingPolicy {

    /** Name and version of the rules; a change of any rule makes a new version. */
    public static final String VERSION = "matching/2";

    /** The local defaults: see {@link Builder}. */
    public static final MatchingPolicy DEFAULT = builder().build();

    private final int movedWindowDays;
    private final Duration shortTolerance;
    private final int noticeDays;
    private final int lieuWindowDays;
    private final boolean shortNoticeDelivers;
    private final boolean extraUnpaidDelivers;

    private MatchingPolicy(Builder builder) {
        this.movedWindowDays = notNegative("a window", builder.movedWindowDays);
        this.shortTolerance = builder.shortTolerance;
        this.noticeDays = notNegative("notice", builder.noticeDays);
        this.lieuWindowDays = notNegative("a window", builder.lieuWindowDays);
        this.shortNoticeDelivers = builder.shortNoticeDelivers;
        this.extraUnpaidDelivers = builder.extraUnpaidDelivers;
        if (shortTolerance.isNegative()) {
            throw new IllegalArgumentException("a tolerance is zero or more, not " + shortTolerance);
        }
    }

    /** Returns a policy of the two figures that decide most, and the defaults for the rest. */
    public static MatchingPolicy of(int movedWindowDays, Duration shortTolerance) {
        return builder()
                .movedWindowDays(movedWindowDays)
                .shortTolerance(shortTolerance)
                .build();
    }

    /** Starts with the local defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how many calendar days before or after its planned start, by the clock on the wall, a duty may start and still
     * be the same duty, moved; zero or more.
     */
    public int movedWindowDays() {
        return movedWindowDays;
    }

    /** Returns how much shorter than planned a session may be and still count as worked as planned; zero or more. */
    public Duration shortTolerance() {
        return shortTolerance;
    }

    /** Returns how many days of 24 hours before its start the trust must call a session off for it to be with notice. */
    public int noticeDays() {
        return noticeDays;
    }

    /** Returns how many days lie at most between a session that earned time off in lieu and the occurrence that it replaces. */
    public int lieuWindowDays() {
        return lieuWindowDays;
    }

    /** Tells whether an occurrence that the trust calls off at short notice counts as delivered. */
    public boolean shortNoticeDelivers() {
        return shortNoticeDelivers;
    }

    /** Tells whether extra work that is not paid apart counts as delivered. */
    public boolean extraUnpaidDelivers() {
        return extraUnpaidDelivers;
    }

    /** Returns what an outcome means for the figures under this policy. */
    public Outcome.Credit credit(Outcome outcome) {
        boolean delivers = outcome == Outcome.EXTRA_UNPAID && extraUnpaidDelivers
                || outcome == Outcome.CANCELLED_AT_SHORT_NOTICE && shortNoticeDelivers;
        return delivers ? Outcome.Credit.DELIVERED : outcome.credit();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof MatchingPolicy other
                && movedWindowDays == other.movedWindowDays
                && shortTolerance.equals(other.shortTolerance)
                && noticeDays == other.noticeDays
                && lieuWindowDays == other.lieuWindowDays
                && shortNoticeDelivers == other.shortNoticeDelivers
                && extraUnpaidDelivers == other.extraUnpaidDelivers;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                movedWindowDays, shortTolerance, noticeDays, lieuWindowDays, shortNoticeDelivers, extraUnpaidDelivers);
    }

    private static int notNegative(String what, int days) {
        if (days < 0) {
            throw new IllegalArgumentException(what + " has zero days or more, not " + days);
        }
        return days;
    }

    /** Collects a policy. Not for use by several threads. */
    public static final class Builder {

        private int movedWindowDays = 7;
        private Duration shortTolerance = Duration.ofMinutes(15);
        private int noticeDays = 42;
        private int lieuWindowDays = 91;
        private boolean shortNoticeDelivers;
        private boolean extraUnpaidDelivers;

        private Builder() {}

        /** Seven unless set. */
        public Builder movedWindowDays(int days) {
            movedWindowDays = days;
            return this;
        }

        /** Fifteen minutes unless set. */
        public Builder shortTolerance(Duration tolerance) {
            shortTolerance = Objects.requireNonNull(tolerance, "tolerance");
            return this;
        }

        /** Six weeks unless set. */
        public Builder noticeDays(int days) {
            noticeDays = days;
            return this;
        }

        /** Thirteen weeks unless set. */
        public Builder lieuWindowDays(int days) {
            lieuWindowDays = days;
            return this;
        }

        /** No unless set. */
        public Builder shortNoticeDelivers(boolean delivers) {
            shortNoticeDelivers = delivers;
            return this;
        }

        /** No unless set. */
        public Builder extraUnpaidDelivers(boolean delivers) {
            extraUnpaidDelivers = delivers;
            return this;
        }

        /** Returns the policy; throws {@link IllegalArgumentException} if an amount is negative. */
        public MatchingPolicy build() {
            return new MatchingPolicy(this);
        }
    }
}
