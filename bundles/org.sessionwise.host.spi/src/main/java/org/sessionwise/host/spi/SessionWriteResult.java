package org.sessionwise.host.spi;

import java.util.Objects;
import java.util.Optional;

/** What became of an edit of the roster. */
public final class SessionWriteResult {

    /** How it ended. */
    public enum Status {
        /** The edit was made. */
        WRITTEN,
        /** What the edit replaces does not stand there any more; nothing was written. */
        STALE,
        /** The host refused; nothing was written. */
        REFUSED
    }

    private static final SessionWriteResult STALE =
            new SessionWriteResult(Status.STALE, Optional.empty(), "the roster was changed in between");

    private final Status status;
    private final Optional<RosterSession> session;
    private final String reason;

    private SessionWriteResult(Status status, Optional<RosterSession> session, String reason) {
        this.status = status;
        this.session = session;
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns success, with the session as it stands now: whoever takes it back later compares with that. */
    public static SessionWriteResult written(RosterSession session) {
        return new SessionWriteResult(Status.WRITTEN, Optional.of(session), "");
    }

    /** Returns success of an edit that took a session back. */
    public static SessionWriteResult takenBack() {
        return new SessionWriteResult(Status.WRITTEN, Optional.empty(), "");
    }

    /** Returns "somebody was faster". */
    public static SessionWriteResult stale() {
        return STALE;
    }

    /** Returns a refusal with its reason in words for the user. */
    public static SessionWriteResult refused(String reason) {
        return new SessionWriteResult(Status.REFUSED, Optional.empty(), reason);
    }

    public Status status() {
        return status;
    }

    /** Returns what stands there now; empty unless written, and of what was taken back. */
    public Optional<RosterSession> session() {
        return session;
    }

    /** Returns why not, in words; empty text if written. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SessionWriteResult other
                && status.equals(other.status)
                && session.equals(other.session)
                && reason.equals(other.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, session, reason);
    }

    /** Says how it ended; the reason is left out, as it is the host's text. */
    @Override
    public String toString() {
        return status + session.map(stands -> ", " + stands).orElse("");
    }
}
