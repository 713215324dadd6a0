package org.sessionwise.api.suggestion;

import java.util.List;
import java.util.Objects;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

/** One way to close a gap. */
public final class Suggestion {

    /** What is done. */
    public enum Kind {
        /** The person's own session is put on the roster where it was planned. */
        OWN_SESSION,
        /** The person does it at another time, at which their plan has work and the roster none. */
        MOVE,
        /** A colleague does it in the person's place. */
        COLLEAGUE
    }

    /** What it makes of one person's figures, in the weeks that were looked at. */
    public record Effect(StaffId staff, Standing before, Standing after) {}

    private final String id;
    private final Kind kind;
    private final StaffId staff;
    private final DutyCode duty;
    private final Period period;
    private final List<String> reasons;
    private final List<Effect> effects;

    private Suggestion(
            String id,
            Kind kind,
            StaffId staff,
            DutyCode duty,
            Period period,
            List<String> reasons,
            List<Effect> effects) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.duty = Objects.requireNonNull(duty, "duty");
        this.period = Objects.requireNonNull(period, "period");
        this.reasons = List.copyOf(reasons);
        this.effects = List.copyOf(effects);
    }

    /** Returns a suggestion; each parameter is as the method of its name tells. */
    public static Suggestion of(
            String id,
            Kind kind,
            StaffId staff,
            DutyCode duty,
            Period period,
            List<String> reasons,
            List<Effect> effects) {
        return new Suggestion(id, kind, staff, duty, period, reasons, effects);
    }

    /** Returns a key that stands for all that is told here: what comes out otherwise has another. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns who would do it. */
    public StaffId staff() {
        return staff;
    }

    public DutyCode duty() {
        return duty;
    }

    public Period period() {
        return period;
    }

    /** Returns what speaks for it, in sentences without names, the weightiest first. */
    public List<String> reasons() {
        return reasons;
    }

    /** Returns what it makes of the figures of everybody whom it touches, who would do it first. */
    public List<Effect> effects() {
        return effects;
    }
}
