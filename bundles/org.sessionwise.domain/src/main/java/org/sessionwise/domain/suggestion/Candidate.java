package org.sessionwise.domain.suggestion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

/** What is known of one person who might do a piece of work. */
public final class Candidate {

    /** How near a person is to whose work it was. */
    public enum Nearness {
        SAME_TEAM_AND_GROUP,
        /** Of another team and the same professional group. */
        SAME_GROUP,
        /** Of the same team and another professional group. */
        SAME_TEAM,
        NEITHER
    }

    private final StaffId staff;
    private final List<Period> busy;
    private final List<Period> away;
    private final boolean elsewhereUnknown;
    private final boolean planned;
    private final boolean inPlan;
    private final int rosteredBefore;
    private final Nearness nearness;
    private final int gaps;
    private final Optional<String> commitment;

    private Candidate(Builder builder) {
        this.staff = builder.staff;
        this.busy = List.copyOf(builder.busy);
        this.away = List.copyOf(builder.away);
        this.elsewhereUnknown = builder.elsewhereUnknown;
        this.planned = builder.planned;
        this.inPlan = builder.inPlan;
        this.rosteredBefore = builder.rosteredBefore;
        this.nearness = builder.nearness;
        this.gaps = builder.gaps;
        this.commitment = builder.commitment;
    }

    /** Starts a person who is free, of another team and group, and of whom no plan is known. */
    public static Builder builder(StaffId staff) {
        return new Builder(staff);
    }

    public StaffId staff() {
        return staff;
    }

    /** Tells whether nothing on the roster and no absence overlaps a time. */
    public boolean isFree(Period time) {
        return !isAway(time) && !isBusy(time);
    }

    boolean isAway(Period time) {
        return away.stream().anyMatch(time::overlaps);
    }

    boolean isBusy(Period time) {
        return busy.stream().anyMatch(time::overlaps);
    }

    boolean isElsewhereUnknown() {
        return elsewhereUnknown;
    }

    boolean isPlanned() {
        return planned;
    }

    boolean isInPlan() {
        return inPlan;
    }

    int rosteredBefore() {
        return rosteredBefore;
    }

    Nearness nearness() {
        return nearness;
    }

    int gaps() {
        return gaps;
    }

    Optional<String> commitment() {
        return commitment;
    }

    /** Says whom it is about, and nothing of absence. */
    @Override
    public String toString() {
        return "candidate " + staff;
    }

    /** Collects what is known of a person. Not for use by several threads. */
    public static final class Builder {

        private final StaffId staff;
        private List<Period> busy = List.of();
        private List<Period> away = List.of();
        private boolean elsewhereUnknown;
        private boolean planned;
        private boolean inPlan;
        private int rosteredBefore;
        private Nearness nearness = Nearness.NEITHER;
        private int gaps;
        private Optional<String> commitment = Optional.empty();

        private Builder(StaffId staff) {
            this.staff = Objects.requireNonNull(staff, "staff");
        }

        /** Sets the times of what is on the roster, called off left out, and what takes the person elsewhere. */
        public Builder busy(List<Period> times) {
            busy = times;
            return this;
        }

        /** Sets the times of leave and other absence. */
        public Builder away(List<Period> times) {
            away = times;
            return this;
        }

        /** Says that other departments' rosters could not be read: the person may be busy there. */
        public Builder elsewhereUnknown() {
            elsewhereUnknown = true;
            return this;
        }

        /**
         * Says that a plan rules on the day.
         *
         * @param thisWork whether it has this work
         */
        public Builder planned(boolean thisWork) {
            planned = true;
            inPlan = thisWork;
            return this;
        }

        /** Sets how often the person was rostered to the work in the 13 weeks before. */
        public Builder rosteredBefore(int times) {
            rosteredBefore = times;
            return this;
        }

        public Builder nearness(Nearness how) {
            nearness = Objects.requireNonNull(how, "nearness");
            return this;
        }

        /** Sets how many occurrences of this work, of the person's own plan, nothing on the roster answers in the period. */
        public Builder gaps(int open) {
            gaps = open;
            return this;
        }

        /** Sets what is left of work without dates, in words such as {@code 1.5 sessions of "Clinic"}. */
        public Builder commitment(String left) {
            commitment = Optional.of(left);
            return this;
        }

        public Candidate build() {
            return new Candidate(this);
        }
    }
}
