package org.sessionwise.host.spi;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;

/**
 * One dated duty of one person, of any length. It belongs to the day and the week in which it starts. What a host knows
 * beside, the methods that return a copy add; each keeps what was added before.
 */
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
    private final Known known;

    private RosterSession(SessionId id, StaffId staff, DutyCode duty, Period period, Status status, Known known) {
        this.id = Objects.requireNonNull(id, "id");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.duty = Objects.requireNonNull(duty, "duty");
        this.period = Objects.requireNonNull(period, "period");
        this.status = Objects.requireNonNull(status, "status");
        this.known = known;
    }

    /**
     * Returns a session of which nothing else is known: not paid apart, not worked for time off in lieu, its person's
     * own, and, if it is cancelled, by nobody knows whom.
     *
     * @param id the same for as long as the session exists, also when it is moved or given to somebody else
     */
    public static RosterSession of(SessionId id, StaffId staff, DutyCode duty, Period period, Status status) {
        return new RosterSession(id, staff, duty, period, status, Known.NOTHING);
    }

    /** Returns the same session as extra work that is paid apart, which never counts as delivery of a plan. */
    public RosterSession asPaidExtra() {
        return with(status, new Known(true, known.forTimeOffInLieu, known.owner, known.cancellation));
    }

    /**
     * Returns the same session as worked in place of planned work: it earns time off in lieu, which is taken when the
     * planned work would have been.
     */
    public RosterSession asForTimeOffInLieu() {
        return with(status, new Known(known.paidExtra, true, known.owner, known.cancellation));
    }

    /**
     * Returns the same session as rostered to that person first and done by {@link #staff}, to whom it was given, or who
     * swapped with them. Whoever did it is credited.
     *
     * @param owner the session's own person to say that it is theirs
     */
    public RosterSession withOwner(StaffId owner) {
        Optional<StaffId> other =
                Optional.of(Objects.requireNonNull(owner, "owner")).filter(first -> !first.equals(staff));
        return with(status, new Known(known.paidExtra, known.forTimeOffInLieu, other, known.cancellation));
    }

    /** Returns the same session as {@link Status#CANCELLED}, with who called it off. */
    public RosterSession cancelled(Cancellation cancellation) {
        Objects.requireNonNull(cancellation, "cancellation");
        Known more = new Known(known.paidExtra, known.forTimeOffInLieu, known.owner, Optional.of(cancellation));
        return with(Status.CANCELLED, more);
    }

    public SessionId id() {
        return id;
    }

    /** Returns whose it is now: who works it, has worked it, or would have. */
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
        return known.paidExtra;
    }

    /** Tells whether it was worked in place of planned work and earns time off in lieu. */
    public boolean forTimeOffInLieu() {
        return known.forTimeOffInLieu;
    }

    /**
     * Returns whom it was rostered to first, where it was swapped or given to a colleague and is theirs no more; empty
     * where it is still its first person's, or the host does not keep it.
     */
    public Optional<StaffId> owner() {
        return known.owner;
    }

    /** Returns who called it off; empty unless it is {@link Status#CANCELLED}, and where the host does not know. */
    public Optional<Cancellation> cancellation() {
        return known.cancellation;
    }

    private RosterSession with(Status newStatus, Known more) {
        return new RosterSession(id, staff, duty, period, newStatus, more);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RosterSession other
                && id.equals(other.id)
                && staff.equals(other.staff)
                && duty.equals(other.duty)
                && period.equals(other.period)
                && status.equals(other.status)
                && known.equals(other.known);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, staff, duty, period, status, known);
    }

    /** Says what is on the roster; who called it off is left out, as that may tell of an absence. */
    @Override
    public String toString() {
        return id + ": " + staff + " " + duty + " " + period.start() + "/" + period.end() + " " + status
                + (known.paidExtra ? " paid extra" : "")
                + (known.forTimeOffInLieu ? " for time off in lieu" : "")
                + known.owner.map(owner -> " first of " + owner).orElse("");
    }

    /** What hosts may know beside; most sessions share {@link #NOTHING}, which keeps a year of a trust small. */
    private record Known(
            boolean paidExtra, boolean forTimeOffInLieu, Optional<StaffId> owner, Optional<Cancellation> cancellation) {

        static final Known NOTHING = new Known(false, false, Optional.empty(), Optional.empty());
    }
}
