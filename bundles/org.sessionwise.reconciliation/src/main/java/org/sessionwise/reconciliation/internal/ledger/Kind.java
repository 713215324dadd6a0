package org.sessionwise.reconciliation.internal.ledger;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Row;

/**
 * What rows of the ledger have in common, whatever their time: planned occurrences of one activity and worth, or sessions of
 * one duty and worth. Two are equal if all that they hold is.
 */
public final class Kind {

    /** Stands for the side that a finding does not have. */
    public static final Kind NONE =
            new Kind(Optional.empty(), Optional.empty(), Optional.empty(), Workload.NONE, Role.ABSENT, Role.ABSENT);

    private final Optional<PlanActivity> activity;
    private final Optional<ActivityCategory> category;
    private final Optional<DutyCode> duty;
    private final Workload workload;
    private final Role rostered;
    private final Role delivered;

    private Kind(
            Optional<PlanActivity> activity,
            Optional<ActivityCategory> category,
            Optional<DutyCode> duty,
            Workload workload,
            Role rostered,
            Role delivered) {
        this.activity = activity;
        this.category = category;
        this.duty = duty;
        this.workload = workload;
        this.rostered = rostered;
        this.delivered = delivered;
    }

    /**
     * Returns the kind of planned occurrences.
     *
     * @param duty empty if the activity is not mapped to one
     * @param rostered its role; what else is settled beforehand of one occurrence stands in its row
     * @param delivered likewise
     */
    public static Kind ofPlanned(
            PlanActivity activity, Optional<DutyCode> duty, Workload workload, Role rostered, Role delivered) {
        return new Kind(Optional.of(activity), Optional.of(activity.category()), duty, workload, rostered, delivered);
    }

    /**
     * Returns the kind of sessions.
     *
     * @param category of the first activity of the ruling plan that the duty stands for
     * @param drawsOn the activity without dates that such a session draws on if no dated occurrence takes it
     */
    public static Kind ofSession(
            DutyCode duty,
            Workload workload,
            Optional<ActivityCategory> category,
            Optional<PlanActivity> drawsOn,
            Role rostered,
            Role delivered) {
        return new Kind(drawsOn, category, Optional.of(duty), workload, rostered, delivered);
    }

    /**
     * Returns what was planned; of a session, the activity without dates that it draws on if no dated occurrence takes it;
     * empty if there is none.
     */
    public Optional<PlanActivity> activity() {
        return activity;
    }

    /** Returns the activity's; of a session, that of the first activity of the plan that its duty stands for. */
    public Optional<ActivityCategory> category() {
        return category;
    }

    /** Returns what the host calls it; empty if the activity is not mapped. */
    public Optional<DutyCode> duty() {
        return duty;
    }

    /** Returns what one of them is worth. */
    public Workload workload() {
        return workload;
    }

    boolean isPlanned() {
        return rostered == Role.DUE || rostered == Role.LIEU || rostered == Role.TWIN;
    }

    Role role(Basis basis) {
        return basis == Basis.ROSTERED ? rostered : delivered;
    }

    /** Returns how long one is for matching, which knows no length beyond eleven days. */
    int minutes() {
        return (int) Math.max(1, Math.min(Row.LONGEST, workload.minutes()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Kind other
                && activity.equals(other.activity)
                && category.equals(other.category)
                && duty.equals(other.duty)
                && workload.equals(other.workload)
                && rostered.equals(other.rostered)
                && delivered.equals(other.delivered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(activity, category, duty, workload, rostered, delivered);
    }

    @Override
    public String toString() {
        return category.map(Enum::name).orElse("no category") + " "
                + duty.map(DutyCode::value).orElse("no duty") + " " + workload.minutes() + " min";
    }
}
