package org.sessionwise.host.spi;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;

/** One edit of the roster; says what it replaces, so that a change in between is noticed by every host. */
public final class SessionEdit {

    /** What an addition carries in place of a key: the host gives the session one of its own. */
    public static final SessionId NEW = new SessionId("new");

    private final Optional<RosterSession> before;
    private final Optional<RosterSession> after;

    private SessionEdit(Optional<RosterSession> before, Optional<RosterSession> after) {
        this.before = before;
        this.after = after;
    }

    /** Puts a person on the roster at a time with a duty, where the person has nothing yet. */
    public static SessionEdit put(StaffId staff, DutyCode duty, Period period) {
        RosterSession session = RosterSession.of(NEW, staff, duty, period, RosterSession.Status.ROSTERED);
        return new SessionEdit(Optional.empty(), Optional.of(session));
    }

    /** Likewise, in the place of a colleague whose it would have been: a host that keeps whose a session was first keeps that. */
    public static SessionEdit putInPlaceOf(StaffId owner, StaffId staff, DutyCode duty, Period period) {
        Objects.requireNonNull(owner, "owner");
        SessionEdit put = put(staff, duty, period);
        return new SessionEdit(put.before, put.after.map(session -> session.withOwner(owner)));
    }

    /**
     * Gives a session that stands there to somebody else of the department. Whose it was first is kept, or comes to an end if it
     * is given back to that person.
     *
     * @throws IllegalArgumentException if it is that person's
     */
    public static SessionEdit give(RosterSession session, StaffId colleague) {
        if (session.staff().equals(colleague)) {
            throw new IllegalArgumentException("a session is given to somebody else");
        }
        RosterSession given = RosterSession.of(
                        session.id(), colleague, session.duty(), session.period(), session.status())
                .withOwner(session.owner().orElse(session.staff()));
        given = session.paidExtra() ? given.asPaidExtra() : given;
        given = session.forTimeOffInLieu() ? given.asForTimeOffInLieu() : given;
        return new SessionEdit(Optional.of(session), Optional.of(given));
    }

    /** Takes a session back that was put there: it is gone, as if it had never been, not called off. */
    public static SessionEdit takeBack(RosterSession session) {
        return new SessionEdit(Optional.of(Objects.requireNonNull(session, "session")), Optional.empty());
    }

    /** Returns what must stand there for the edit to be made, every detail of it; empty for what is put there anew. */
    public Optional<RosterSession> before() {
        return before;
    }

    /** Returns what stands there afterwards, as far as the host keeps it; empty for what is taken back. */
    public Optional<RosterSession> after() {
        return after;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SessionEdit other && before.equals(other.before) && after.equals(other.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after);
    }

    @Override
    public String toString() {
        return before.map(Object::toString).orElse("nothing") + " -> "
                + after.map(Object::toString).orElse("nothing");
    }
}
