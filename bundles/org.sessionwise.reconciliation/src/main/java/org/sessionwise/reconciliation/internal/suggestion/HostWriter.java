package org.sessionwise.reconciliation.internal.suggestion;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;

/** Writes to a host and reads back. A host that is silent or broken becomes "not known". */
record HostWriter(DepartmentId department, RosterSessionTarget target, RosterSessionSource source) {

    private static final Duration AROUND = Duration.ofDays(28);
    private static final String NOT_KNOWN =
            "The rostering system gave no answer, so it is not known whether it was done. Look at the roster.";

    /** Writes; throws the host's own words if it refused. */
    SessionWriteResult write(SessionEdit edit, String reason, Actor actor)
            throws SuggestionRefusedException, NoAnswerException {
        SessionWriteResult result;
        try {
            result = target.write(department, edit, reason, actor.id());
        } catch (HostUnavailableException | RuntimeException e) {
            throw new NoAnswerException(NOT_KNOWN, e);
        }
        if (result.status() == SessionWriteResult.Status.REFUSED) {
            throw new SuggestionRefusedException(SuggestionRefusedException.Reason.HOST_REFUSED, result.reason());
        }
        return result;
    }

    /** Tells whether a session is read back exactly as it is given. */
    boolean stands(RosterSession session) throws NoAnswerException {
        return sessions(session.staff(), session.period()).anyMatch(session::equals);
    }

    /** Returns a session as it is now, whoever has it, if it is still within some weeks of where it was. */
    Optional<RosterSession> now(RosterSession session) throws NoAnswerException {
        Period around = new Period(
                session.period().start().minus(AROUND), session.period().end().plus(AROUND));
        return answered(() -> source.sessions(department, around).stream())
                .filter(other -> other.id().equals(session.id()))
                .findFirst();
    }

    /** Tells whether something stands there that an application of which no answer came may have left, or somebody by hand. */
    boolean mayHaveLeft(Content content) throws NoAnswerException {
        return sessions(content.staff(), content.period())
                .anyMatch(session -> session.staff().equals(content.staff())
                        && session.duty().equals(content.duty())
                        && session.status() != RosterSession.Status.CANCELLED);
    }

    private Stream<RosterSession> sessions(StaffId staff, Period time) throws NoAnswerException {
        return answered(() -> source.sessions(department, Set.of(staff), time).stream());
    }

    private static Stream<RosterSession> answered(Reading reading) throws NoAnswerException {
        try {
            return reading.read();
        } catch (HostUnavailableException | RuntimeException e) {
            throw new NoAnswerException(NOT_KNOWN, e);
        }
    }

    /** A question to the roster. */
    private interface Reading {
        Stream<RosterSession> read() throws HostUnavailableException;
    }
}
