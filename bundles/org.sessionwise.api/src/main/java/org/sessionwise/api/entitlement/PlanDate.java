package org.sessionwise.api.entitlement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.StaffId;

/** A day on which another version of a person's plan comes into force, or none is any more. */
public final class PlanDate {

    private final LocalDate date;
    private final StaffId staff;
    private final Optional<FollowedPlan> ends;
    private final Optional<FollowedPlan> begins;
    private final boolean soon;

    private PlanDate(
            LocalDate date, StaffId staff, Optional<FollowedPlan> ends, Optional<FollowedPlan> begins, boolean soon) {
        this.date = Objects.requireNonNull(date, "date");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.ends = Objects.requireNonNull(ends, "ends");
        this.begins = Objects.requireNonNull(begins, "begins");
        this.soon = soon;
    }

    /**
     * Returns a day.
     *
     * @param ends what ruled until the day before; empty if nothing
     * @param begins what rules from the day on; empty if nothing
     * @param soon as {@link #soon()}
     */
    public static PlanDate of(
            LocalDate date, StaffId staff, Optional<FollowedPlan> ends, Optional<FollowedPlan> begins, boolean soon) {
        return new PlanDate(date, staff, ends, begins, soon);
    }

    public LocalDate date() {
        return date;
    }

    /** Returns whose plan it is. */
    public StaffId staff() {
        return staff;
    }

    /** Returns what rules until the day before; empty if nothing does. */
    public Optional<FollowedPlan> ends() {
        return ends;
    }

    /** Returns what rules from the day on; empty if nothing does. */
    public Optional<FollowedPlan> begins() {
        return begins;
    }

    /** Tells whether it is before the end of the template's cycle after the one in which the proposal's day falls. */
    public boolean soon() {
        return soon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanDate day
                && date.equals(day.date)
                && staff.equals(day.staff)
                && ends.equals(day.ends)
                && begins.equals(day.begins)
                && soon == day.soon;
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, staff, ends, begins, soon);
    }

    @Override
    public String toString() {
        return date + ": " + ends.map(FollowedPlan::toString).orElse("no plan") + ", then "
                + begins.map(FollowedPlan::toString).orElse("no plan");
    }
}
