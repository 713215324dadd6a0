package org.sessionwise.host.spi;

import java.util.Objects;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;

/** One dated duty of one person, of any length. It belongs to the day and the week in which it starts. */
public final class RosterSession {

    /** What became of it. */
    public enum Status {
        /** On the roster; whether it was worked is not known, or not yet. */
        ROSTERED,
        /** Marked as worked. It counts as delivered once its week is finalised. */
        WORKED,
        /** Taken off the roster; it answers no plan. */
        CANCELLED
    }

    private final SessionId id;
    private final StaffId staff;
    private final DutyCode duty;
    private final Period period;
    private final Status status;
    private final boolean paidExtra;

    private RosterSession(SessionId id, StaffId staff, DutyCode duty, Period period, Status status, boolean paidExtra) {
        this.id = Objects.requireNonNull(id, "id");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.duty = Objects.requireNonNull(duty, "duty");
        this.period = Objects.requireNonNull(period, "period");
        this.status = Objects.requireNonNull(status, "status");
        this.paidExtra = paidExtra;
    }

    /**
     * Returns a session that is not paid apart.
     *
     * @param id the same for as long as the session exists, also when it is moved or given to somebody else
     */
    public static RosterSession of(SessionId id, StaffId staff, DutyCode duty, Period period, Status status) {
        return new RosterSession(id, staff, duty, period, status, false);
    }

    /** Returns the same session as extra work that is paid apart, which never counts as delivery of a plan. */
    public RosterSession asPaidExtra() {
        return new RosterSession(id, staff, duty, period, status, true);
    }

    public SessionId id() {
        return id;
    }

    public StaffId staff() {
        return staff;
    }

    public DutyCode duty() {
        return duty;
    }

    public Period period() {
        return period;
    }

    public Status status() {
        return status;
    }

    /** Tells whether it is extra work that is paid apart. */
    public boolean paidExtra() {
        return paidExtra;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RosterSession other
                && id.equals(other.id)
                && staff.equals(other.staff)
                && duty.equals(other.duty)
                && period.equals(other.period)
                && status.equals(other.status)
                && paidExtra == other.paidExtra;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, staff, duty, period, status, paidExtra);
    }

    @Override
    public String toString() {
        return id + ": " + staff + " " + duty + " " + period.start() + "/" + period.end() + " " + status
                + (paidExtra ? " paid extra" : "");
    }
}
