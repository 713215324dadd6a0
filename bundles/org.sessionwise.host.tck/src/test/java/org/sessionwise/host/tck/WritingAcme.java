package org.sessionwise.host.tck;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.example.acme.AcmeRota;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;

/** The example adapter with a target of single sessions, each part of which an adapter may get wrong. */
class WritingAcme extends AcmeUnderTest implements RosterSessionTarget {

    @Override
    public RosterSessionTarget sessionTarget() {
        return this;
    }

    @Override
    public SessionWriteResult write(DepartmentId department, SessionEdit edit, String reason, String actor)
            throws HostUnavailableException {
        synchronized (rota) {
            Optional<String> refused = refusal(edit);
            if (refused.isPresent()) {
                return SessionWriteResult.refused(refused.get());
            }
            if (edit.before().isEmpty()
                    ? isBusy(edit.after().orElseThrow())
                    : !stands(edit.before().get())) {
                return SessionWriteResult.stale();
            }
            return edit.after()
                    .map(this::put)
                    .orElseGet(() -> takeBack(edit.before().orElseThrow()));
        }
    }

    boolean isBusy(RosterSession wanted) throws HostUnavailableException {
        return sessionSource().sessions(department(), wanted.period()).stream()
                .anyMatch(session ->
                        session.staff().equals(wanted.staff()) && session.status() != RosterSession.Status.CANCELLED);
    }

    boolean stands(RosterSession before) throws HostUnavailableException {
        return sessionSource().sessions(department(), before.period()).contains(before);
    }

    Optional<String> refusal(SessionEdit edit) throws HostUnavailableException {
        RosterSession wanted = edit.after().or(edit::before).orElseThrow();
        LocalDate monday =
                wanted.period().startDate(rosterHost().zone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        try {
            boolean fits = people().contains(wanted.staff())
                    && duties().contains(wanted.duty())
                    && rota.weeks().containsKey(monday);
            return fits ? Optional.empty() : Optional.of("There is no such person, work or week.");
        } catch (IOException e) {
            throw new HostUnavailableException("Acme Rota gave no answer", e);
        }
    }

    SessionWriteResult put(RosterSession wanted) {
        boolean fresh = wanted.id().equals(SessionEdit.NEW);
        SessionId id = fresh ? new SessionId(UUID.randomUUID().toString()) : wanted.id();
        RosterSession session = RosterSession.of(
                        id, wanted.staff(), wanted.duty(), wanted.period(), RosterSession.Status.ROSTERED)
                .withOwner(wanted.owner().orElse(wanted.staff()));
        rota.put(shift(session));
        tell(session);
        return SessionWriteResult.written(session);
    }

    SessionWriteResult takeBack(RosterSession session) {
        rota.removeShift(session.id().value());
        tell(session);
        return SessionWriteResult.takenBack();
    }

    void tell(RosterSession session) {
        LocalDate day = session.period().startDate(rosterHost().zone());
        Set<String> whom = new HashSet<>(List.of(
                session.staff().value(), session.owner().orElse(session.staff()).value()));
        rota.tell(new AcmeRota.Event("SESSIONS", "w1", whom, day, day.plusDays(1)));
    }

    static AcmeRota.Shift shift(RosterSession session) {
        Period period = session.period();
        return new AcmeRota.Shift(
                session.id().value(),
                "w1",
                session.staff().value(),
                session.owner().orElse(session.staff()).value(),
                session.duty().value(),
                period.start(),
                period.end(),
                Optional.empty());
    }
}
