package org.sessionwise.host.reference.internal.adapter;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.rota.ChangeReason;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.RosterBook;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.SessionContent;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;

/** Writes single sessions, by the same book as the roster page. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceSessionTarget implements RosterSessionTarget {

    private final OpenHost host;

    @Activate
    public ReferenceSessionTarget(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public SessionWriteResult write(DepartmentId department, SessionEdit edit, String reason, String actor)
            throws HostUnavailableException {
        return Answer.of(() -> {
            try {
                return written(department, edit, why(reason), actor);
            } catch (Refused e) {
                return isStale(e, department, edit) ? SessionWriteResult.stale() : SessionWriteResult.refused(words(e));
            }
        });
    }

    /** A session that goes away between the look and the write is not found. */
    private boolean isStale(Refused refused, DepartmentId department, SessionEdit edit) {
        return refused.reason() == Refused.Reason.STALE
                || refused.reason() == Refused.Reason.NOT_FOUND
                        && edit.before()
                                .filter(before -> now(department, before).isEmpty())
                                .isPresent();
    }

    private SessionWriteResult written(
            DepartmentId department, SessionEdit edit, Optional<ChangeReason> why, String actor) {
        if (edit.before().isEmpty()) {
            RosterSession wanted = edit.after().orElseThrow();
            return stands(host.roster().assignIfFree(department, content(wanted), wanted.owner(), why, actor));
        }
        RosterSession before = edit.before().get();
        Optional<RotaSession> now = now(department, before);
        if (now.isEmpty()) {
            return SessionWriteResult.stale();
        }
        int version = now.get().version();
        if (edit.after().isEmpty()) {
            host.roster().takeBack(department, before.id(), version, why, actor);
            return SessionWriteResult.takenBack();
        }
        return stands(host.roster().giveTo(edit.after().get().staff(), department, before.id(), version, why, actor));
    }

    /** Returns the session if it stands there as the edit says; its version guards it from here on. */
    private Optional<RotaSession> now(DepartmentId department, RosterSession before) {
        return host.roster().sessions(department, Set.of(before.staff()), before.period()).stream()
                .filter(session -> ReferenceSessions.told(session).equals(before))
                .findFirst();
    }

    private static SessionWriteResult stands(RosterBook.Changed changed) {
        return SessionWriteResult.written(ReferenceSessions.told(changed.session()));
    }

    private static SessionContent content(RosterSession session) {
        return new SessionContent(
                session.staff(), session.duty(), session.period(), session.status(), Optional.empty(), false);
    }

    private static Optional<ChangeReason> why(String reason) {
        return reason.isBlank() ? Optional.empty() : Optional.of(new ChangeReason(ChangeReason.Kind.OTHER, reason));
    }

    /** Returns the words for the user; what the roster page asks for as a field is asked for in a sentence. */
    private static String words(Refused refused) {
        boolean asksWhy =
                refused.faults().stream().anyMatch(fault -> fault.field().equals("changeKind"));
        return asksWhy ? "The week is published: say why its roster is changed." : refused.getMessage();
    }
}
