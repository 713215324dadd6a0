package org.sessionwise.host.spi;

import java.util.Objects;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

/**
 * A time at which a person is away with approval; two of them may overlap. The kind is coarse on purpose: reasons for
 * absence are sensitive.
 */
public final class Unavailability {

    /** Why, as coarsely as the arithmetic needs. */
    public enum Kind {
        ANNUAL_LEAVE,
        STUDY_LEAVE,
        SICKNESS,
        /** Time off for work that was done in place of planned work; see {@link RosterSession#forTimeOffInLieu}. */
        TIME_OFF_IN_LIEU,
        /** Any other, or not to be told. */
        OTHER
    }

    private final StaffId staff;
    private final Period period;
    private final Kind kind;

    private Unavailability(StaffId staff, Period period, Kind kind) {
        this.staff = Objects.requireNonNull(staff, "staff");
        this.period = Objects.requireNonNull(period, "period");
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public static Unavailability of(StaffId staff, Period period, Kind kind) {
        return new Unavailability(staff, period, kind);
    }

    public StaffId staff() {
        return staff;
    }

    public Period period() {
        return period;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Unavailability other
                && staff.equals(other.staff)
                && period.equals(other.period)
                && kind.equals(other.kind);
    }

    @Override
    public int hashCode() {
        return Objects.hash(staff, period, kind);
    }

    /** Says whose and when; the kind is left out, as absence is sensitive. */
    @Override
    public String toString() {
        return "away: " + staff + " " + period.start() + "/" + period.end();
    }
}
