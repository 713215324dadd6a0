package org.sessionwise.reconciliation.internal.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.suggestion.Standing;
import org.sessionwise.api.suggestion.Suggestion.Effect;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.reconciliation.internal.ledger.TrialRoster;

/**
 * What an edit makes of the figures of everybody whom it touches.
 *
 * @param effects of who does the work first
 * @param isExtra whether it would be extra work of that person
 */
record Effects(List<Effect> effects, boolean isExtra) {

    static Effects of(SessionEdit edit, TrialRoster roster) {
        List<Effect> effects = new ArrayList<>();
        boolean extra = false;
        for (StaffId person : touched(edit)) {
            PersonPosition before = roster.positionWith(person, sessions -> sessions);
            PersonPosition after = roster.positionWith(person, sessions -> edited(sessions, edit));
            effects.add(new Effect(person, Standing.of(before.rostered()), Standing.of(after.rostered())));
            extra |= isWorker(person, edit) && extra(after) > extra(before);
        }
        return new Effects(List.copyOf(effects), extra);
    }

    /** Tells whether who does the work has less of a gap afterwards. */
    boolean closes() {
        Effect first = effects.get(0);
        return first.after().rosterGap().compareTo(first.before().rosterGap()) < 0;
    }

    private static Set<StaffId> touched(SessionEdit edit) {
        Set<StaffId> touched = new LinkedHashSet<>();
        edit.after().map(RosterSession::staff).ifPresent(touched::add);
        edit.before().map(RosterSession::staff).ifPresent(touched::add);
        edit.after().flatMap(RosterSession::owner).ifPresent(touched::add);
        return touched;
    }

    private static List<RosterSession> edited(List<RosterSession> sessions, SessionEdit edit) {
        Optional<RosterSession> before = edit.before();
        return Stream.concat(
                        sessions.stream()
                                .filter(session -> !Optional.of(session).equals(before)),
                        edit.after().stream())
                .toList();
    }

    private static boolean isWorker(StaffId person, SessionEdit edit) {
        return edit.after().map(RosterSession::staff).filter(person::equals).isPresent();
    }

    private static int extra(PersonPosition position) {
        return position.rostered().worked(Outcome.EXTRA_UNPAID).occurrences();
    }
}
