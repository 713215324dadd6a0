package org.sessionwise.reconciliation.internal.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;
import org.sessionwise.reconciliation.internal.store.AppliedTable.Kept;

/** Takes back from the host what was applied: that very session, as it was left, or nothing. */
record Undo(HostWriter host, Consumer<Content> changed) {

    private static final String REASON = "Undo of a suggestion that was applied.";

    /** For how long a host may still be at work on what it gave no answer to. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    /** Returns in words for the audit what was done. */
    String of(Kept kept, Actor actor, Instant now)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        if (kept.session().isEmpty()) {
            requireNeverWritten(kept.applied(), now);
            return "it had never been written";
        }
        RosterSession left = kept.session().get();
        Content content = kept.applied().content();
        Optional<RosterSession> stands = host.now(left);
        String words = "session " + left.id();
        if (stands.isEmpty() || isBack(stands.get(), content)) {
            words += " was gone already";
        } else {
            takeBack(left, content, actor);
        }
        changed.accept(content);
        return words;
    }

    /** Nobody can tell a session that the host wrote without an answer from one that somebody put there by hand. */
    private void requireNeverWritten(AppliedSuggestion applied, Instant now)
            throws ChangedMeanwhileException, NoAnswerException {
        if (now.isBefore(applied.applied().at().plus(UNDER_WAY))) {
            throw new ChangedMeanwhileException("It may still be being written: try again in " + UNDER_WAY.toMinutes()
                    + " minutes. Nothing was undone.");
        }
        if (host.mayHaveLeft(applied.content())) {
            throw new ChangedMeanwhileException(
                    "The rostering system gave no answer when this was applied. Such a session is on the roster, and it"
                            + " cannot be told whether it came from here or from somebody by hand: look at the roster,"
                            + " and take it away there if it should not be.");
        }
    }

    private static boolean isBack(RosterSession session, Content content) {
        Optional<StaffId> from = content.from();
        return from.isPresent() && session.staff().equals(from.get());
    }

    private void takeBack(RosterSession left, Content content, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        SessionEdit edit = content.from().isPresent()
                ? SessionEdit.give(left, content.from().get())
                : SessionEdit.takeBack(left);
        SessionWriteResult result = host.write(edit, REASON, actor);
        if (result.status() == SessionWriteResult.Status.STALE) {
            throw new ChangedMeanwhileException(
                    "Somebody changed the session since it was applied. It stays as it is; look at the roster.");
        }
        changed.accept(content);
        if (host.stands(left)) {
            throw Applications.notReadBack();
        }
    }
}
