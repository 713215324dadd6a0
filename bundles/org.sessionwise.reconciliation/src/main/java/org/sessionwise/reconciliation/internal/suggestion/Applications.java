package org.sessionwise.reconciliation.internal.suggestion;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.AppliedSuggestion.Deed;
import org.sessionwise.api.suggestion.AppliedSuggestion.State;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionRefusedException.Reason;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;
import org.sessionwise.reconciliation.internal.store.AppliedTable;
import org.sessionwise.reconciliation.internal.store.AppliedTable.Kept;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;

/**
 * Carries suggestions out through the host and keeps what was done: the intent before the host is asked, what stands there after
 * it was read back, and who undid it.
 */
final class Applications {

    static final String CANNOT_BE_WRITTEN_TO =
            "This rostering system cannot be written to: carry a suggestion out there by hand.";

    private static final String UNDO = "Undo of a suggestion that was applied.";

    private final DepartmentId department;
    private final ReconciliationStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final Supplier<Optional<HostWriter>> writer;
    private final Consumer<Content> changed;

    /** {@code changed} hears of what was written, so that figures follow also where the host tells of no changes. */
    Applications(
            DepartmentId department,
            ReconciliationStore store,
            AuditLog audit,
            Clock clock,
            Supplier<Optional<HostWriter>> writer,
            Consumer<Content> changed) {
        this.department = department;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.writer = writer;
        this.changed = changed;
    }

    /** Returns the way into the host; empty if it takes no single sessions. */
    Optional<HostWriter> writer() {
        return writer.get();
    }

    List<AppliedSuggestion> of(DateRange days, Set<StaffId> visible) throws NoAnswerException {
        return store.read(connection -> new AppliedTable(connection, department).of(days)).stream()
                .map(Kept::applied)
                .filter(applied -> isIn(visible, applied))
                .toList();
    }

    AppliedSuggestion apply(StaffId gap, LocalDate date, Draft draft, String reason, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        HostWriter host = requireWriter();
        RosterSession after = draft.edit().after().orElseThrow();
        Content content = new Content(
                draft.suggestion().kind(),
                gap,
                date,
                after.staff(),
                after.duty(),
                after.period(),
                draft.edit().before().map(RosterSession::staff));
        AppliedSuggestion intended = AppliedSuggestion.of(
                UUID.randomUUID().toString(),
                content,
                new Deed(clock.instant(), actor),
                Optional.empty(),
                State.NOT_KNOWN);
        change(table -> table.intend(intended));
        SessionWriteResult result;
        try {
            result = host.write(draft.edit(), reason, actor);
        } catch (SuggestionRefusedException e) {
            change(table -> table.forget(intended.id()));
            throw e;
        }
        if (result.status() == SessionWriteResult.Status.STALE) {
            change(table -> table.forget(intended.id()));
            throw new ChangedMeanwhileException(
                    "Somebody changed the roster since this was suggested. Nothing was written; look again.");
        }
        changed.accept(content);
        RosterSession stands = result.session().orElseThrow(Applications::notReadBack);
        if (!host.stands(stands)) {
            throw notReadBack();
        }
        store.write(connection -> {
            new AppliedTable(connection, department).written(intended.id(), stands);
            audit.record(actor, "suggestion applied", subject(intended), content.kind() + ", session " + stands.id());
            return null;
        });
        return AppliedSuggestion.of(intended.id(), content, intended.applied(), Optional.empty(), State.APPLIED);
    }

    AppliedSuggestion undo(String id, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        Kept kept = store.read(connection -> new AppliedTable(connection, department).find(id))
                .filter(found -> isIn(visible, found.applied()))
                .orElseThrow(() -> new SuggestionRefusedException(
                        Reason.UNKNOWN_APPLICATION,
                        "Nothing was applied under this number, or nothing in your sight."));
        if (kept.applied().state() == State.UNDONE) {
            throw new SuggestionRefusedException(Reason.UNDONE, "It was undone before.");
        }
        HostWriter host = requireWriter();
        Content content = kept.applied().content();
        Optional<RosterSession> stands = kept.session().isPresent()
                ? kept.session()
                : host.foundAgain(kept.applied().content());
        if (stands.isPresent()) {
            takeBack(host, stands.get(), content, actor);
        }
        Deed deed = new Deed(clock.instant(), actor);
        String detail = stands.map(session -> "session " + session.id()).orElse("it had never been written");
        store.write(connection -> {
            new AppliedTable(connection, department).undone(id, deed);
            audit.record(actor, "suggestion undone", subject(kept.applied()), detail);
            return null;
        });
        return AppliedSuggestion.of(id, content, kept.applied().applied(), Optional.of(deed), State.UNDONE);
    }

    private void takeBack(HostWriter host, RosterSession stands, Content content, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        SessionEdit edit = content.from().isPresent()
                ? SessionEdit.give(stands, content.from().get())
                : SessionEdit.takeBack(stands);
        SessionWriteResult result = host.write(edit, UNDO, actor);
        if (result.status() == SessionWriteResult.Status.STALE) {
            throw new ChangedMeanwhileException(
                    "Somebody changed the session since it was applied. It stays as it is; look at the roster.");
        }
        changed.accept(content);
        if (host.stands(stands)) {
            throw notReadBack();
        }
    }

    private HostWriter requireWriter() throws SuggestionRefusedException {
        return writer().orElseThrow(
                        () -> new SuggestionRefusedException(Reason.HOST_DOES_NOT_WRITE, CANNOT_BE_WRITTEN_TO));
    }

    private void change(TableWork work) throws NoAnswerException {
        store.write(connection -> {
            work.on(new AppliedTable(connection, department));
            return null;
        });
    }

    /** What is done to the table. */
    private interface TableWork {
        void on(AppliedTable table) throws SQLException;
    }

    private String subject(AppliedSuggestion applied) {
        return "department " + department + ", person " + applied.content().gap() + ", "
                + applied.content().date();
    }

    private static boolean isIn(Set<StaffId> visible, AppliedSuggestion applied) {
        Content content = applied.content();
        return visible.contains(content.gap())
                && visible.contains(content.staff())
                && content.from().stream().allMatch(visible::contains);
    }

    private static NoAnswerException notReadBack() {
        return new NoAnswerException(
                "The rostering system said that it was done, but its roster does not show it. Look at the roster.");
    }
}
