package org.sessionwise.reconciliation.internal.suggestion;

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
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.AppliedSuggestion.Deed;
import org.sessionwise.api.suggestion.AppliedSuggestion.State;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionRefusedException.Reason;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionWriteResult;
import org.sessionwise.reconciliation.internal.store.AppliedTable.Kept;

/**
 * Carries suggestions out through the host and keeps what was done: the intent before the host is asked, what stands there after
 * it was read back, and who undid it.
 */
final class Applications {

    static final String CANNOT_BE_WRITTEN_TO =
            "This rostering system cannot be written to: carry a suggestion out there by hand.";

    /**
     * What is to be applied.
     *
     * @param gap the planned session, by its activity in the plan
     * @param date its day
     */
    record Order(PlannedWork gap, LocalDate date, Draft draft, String reason) {}

    /** Looks once more whether it would still be suggested. */
    interface Check {
        void look() throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException;
    }

    private final AppliedBook book;
    private final Clock clock;
    private final Supplier<Optional<HostWriter>> writer;
    private final Consumer<Content> changed;

    /** {@code changed} hears of what was written, so that figures follow also where the host tells of no changes. */
    Applications(AppliedBook book, Clock clock, Supplier<Optional<HostWriter>> writer, Consumer<Content> changed) {
        this.book = book;
        this.clock = clock;
        this.writer = writer;
        this.changed = changed;
    }

    /** Returns the way into the host; empty if it takes no single sessions. */
    Optional<HostWriter> writer() {
        return writer.get();
    }

    List<AppliedSuggestion> of(DateRange days, Set<StaffId> visible) throws NoAnswerException {
        return book.of(days).stream()
                .map(Kept::applied)
                .filter(applied -> isIn(visible, applied))
                .toList();
    }

    AppliedSuggestion apply(Order order, Check again, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        HostWriter host = requireWriter();
        AppliedSuggestion intended = intended(order, actor);
        take(intended, order, actor);
        SessionWriteResult result;
        try {
            requireUnfilled(order, host);
            again.look();
        } catch (ChangedMeanwhileException | SuggestionRefusedException | NoAnswerException | RuntimeException e) {
            book.forget(intended, actor);
            throw e;
        }
        try {
            result = host.write(order.draft().edit(), order.reason(), actor);
        } catch (SuggestionRefusedException e) {
            book.forget(intended, actor);
            throw e;
        }
        if (result.status() == SessionWriteResult.Status.STALE) {
            book.forget(intended, actor);
            throw new ChangedMeanwhileException(
                    "Somebody changed the roster since this was suggested. Nothing was written; look again.");
        }
        changed.accept(intended.content());
        settle(intended, result.session().orElseThrow(Applications::notReadBack), host, actor);
        return AppliedSuggestion.of(
                intended.id(), intended.content(), intended.applied(), Optional.empty(), State.APPLIED);
    }

    private AppliedSuggestion intended(Order order, Actor actor) {
        RosterSession after = order.draft().edit().after().orElseThrow();
        Content content = new Content(
                order.draft().suggestion().kind(),
                order.gap().staff(),
                order.date(),
                after.staff(),
                after.duty(),
                after.period(),
                order.draft().edit().before().map(RosterSession::staff));
        Deed deed = new Deed(clock.instant(), actor);
        return AppliedSuggestion.of(UUID.randomUUID().toString(), content, deed, Optional.empty(), State.NOT_KNOWN);
    }

    /** Takes the gap, so that nobody else fills it at the same time. */
    private void take(AppliedSuggestion intended, Order order, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        if (!book.intend(intended, order.gap(), actor)) {
            throw new ChangedMeanwhileException(
                    "For this session a suggestion is being applied, or it is not known whether one was: see what was"
                            + " applied. Nothing was written.");
        }
    }

    /** Requires that nothing that was applied to the gap stands on the roster, but for what the edit replaces. */
    private void requireUnfilled(Order order, HostWriter host) throws ChangedMeanwhileException, NoAnswerException {
        Optional<SessionId> replaced = order.draft().edit().before().map(RosterSession::id);
        for (Kept kept : book.appliedTo(order.gap())) {
            RosterSession session = kept.session().orElseThrow();
            if (!replaced.equals(Optional.of(session.id())) && host.stands(session)) {
                throw new ChangedMeanwhileException(
                        "A suggestion was applied to this session since, and stands on the roster. Nothing was written;"
                                + " look again.");
            }
        }
    }

    private void settle(AppliedSuggestion intended, RosterSession stands, HostWriter host, Actor actor)
            throws NoAnswerException {
        book.told(intended, stands);
        if (!host.stands(stands)) {
            throw notReadBack();
        }
        if (!book.written(intended, stands, actor)) {
            throw new NoAnswerException(
                    "Somebody undid this while it was still being written. It is on the roster: look there, and take it"
                            + " away by hand if it should not be.");
        }
    }

    AppliedSuggestion undo(String id, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        Kept kept = book.find(id)
                .filter(found -> isIn(visible, found.applied()))
                .orElseThrow(() -> new SuggestionRefusedException(
                        Reason.UNKNOWN_APPLICATION,
                        "Nothing was applied under this number, or nothing in your sight."));
        if (kept.applied().state() == State.UNDONE) {
            throw new SuggestionRefusedException(Reason.UNDONE, "It was undone before.");
        }
        String detail = new Undo(requireWriter(), changed).of(kept, actor, clock.instant());
        Deed deed = new Deed(clock.instant(), actor);
        if (!book.undone(kept, deed, detail)) {
            throw new ChangedMeanwhileException("Somebody settled it at the same time; look again.");
        }
        AppliedSuggestion applied = kept.applied();
        return AppliedSuggestion.of(id, applied.content(), applied.applied(), Optional.of(deed), State.UNDONE);
    }

    private HostWriter requireWriter() throws SuggestionRefusedException {
        return writer().orElseThrow(
                        () -> new SuggestionRefusedException(Reason.HOST_DOES_NOT_WRITE, CANNOT_BE_WRITTEN_TO));
    }

    private static boolean isIn(Set<StaffId> visible, AppliedSuggestion applied) {
        Content content = applied.content();
        return visible.contains(content.gap())
                && visible.contains(content.staff())
                && content.from().stream().allMatch(visible::contains);
    }

    static NoAnswerException notReadBack() {
        return new NoAnswerException(
                "The rostering system said that it was done, but its roster does not show it. Look at the roster.");
    }
}
